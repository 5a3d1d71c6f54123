import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { usePage } from "../page";

export interface MoreButtonProps {
  /** How many are not shown yet. */
  readonly left: number;
  readonly onMore: () => void;
  readonly children: ComponentChildren;
}

/** Shows more of what is long. When nothing is left it stays until it loses the focus, which would go astray with it. */
export function MoreButton({ left, onMore, children }: MoreButtonProps) {
  const { t } = usePage();
  const [focused, setFocused] = useState(false);
  const done = left <= 0;
  if (done && !focused) return null;
  return (
    <button
      type="button" class="button" aria-disabled={done || undefined}
      onFocus={() => setFocused(true)} onBlur={() => setFocused(false)} onClick={done ? undefined : onMore}
    >
      {done ? t("more.none") : children}
    </button>
  );
}
