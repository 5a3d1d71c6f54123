import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { usePage } from "../page";

export interface WithFactsProps {
  readonly children: () => ComponentChildren;
  /** Whether readers are likely to do something else first, such as typing: many facts are then read a little later. */
  readonly canWait?: boolean;
}

const PATIENCE_MS = 400;

/** Content that needs the facts. What stands around it is painted first: reading 100,000 facts takes a moment. */
export function WithFacts({ children, canWait = false }: WithFactsProps) {
  const { records, t } = usePage();
  const [ready, setReady] = useState(records.hasFacts);
  useEffect(() => {
    if (ready) return undefined;
    return afterPaint(canWait ? PATIENCE_MS : 0, () => {
      void records.facts;
      setReady(true);
    });
  }, []);
  return ready ? <>{children()}</> : <p class="empty">{t("page.reading")}</p>;
}

/** Run `work` when what has been drawn is on the screen, and `wait` ms later; returns what calls it off. */
function afterPaint(wait: number, work: () => void): () => void {
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
