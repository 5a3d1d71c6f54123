import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { afterPaint } from "../after-paint";
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
