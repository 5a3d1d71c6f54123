/** Run `work` when what has been drawn is on the screen, and `wait` ms later; returns what calls it off. */
export function afterPaint(wait: number, work: () => void): () => void {
  let timer = 0;
  // A window that is not seen paints nothing, and must get its content all the same.
  const late = window.setTimeout(begin, 200);
  const frame = requestAnimationFrame(begin);
  function begin(): void {
    stop();
    timer = window.setTimeout(work, wait);
  }
  function stop(): void {
    clearTimeout(late);
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  }
  return stop;
}
