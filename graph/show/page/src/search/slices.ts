/** Long work a slice at a time, so that typing never waits for it. */

/** Two frames: a keystroke waits no longer, and the whole is not much later for it. */
const SLICE_MS = 30;
/** Few enough to keep within a slice, many enough not to ask the clock at each. */
const STEP = 64;

/** Does `work` to each of `things`; the clock is asked after every `step` of them. */
export async function inSlices<T>(things: Iterable<T>, work: (thing: T) => void, step = STEP): Promise<void> {
  let until = performance.now() + SLICE_MS;
  let done = 0;
  for (const thing of things) {
    work(thing);
    if (++done % step === 0 && performance.now() > until) {
      await nextTask();
      until = performance.now() + SLICE_MS;
    }
  }
}

/** Let the browser take what the reader did meanwhile. A message comes sooner than the 4 ms of a timer. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
