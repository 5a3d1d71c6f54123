/** A field that suggests while someone types: the combobox pattern of the ARIA Authoring Practices. */

import { useState } from "preact/hooks";

export interface Combobox {
  readonly isOpen: boolean;
  /** The place of the choice that Enter takes; -1 for what was typed. */
  readonly active: number;
  readonly open: () => void;
  readonly close: () => void;
  /** What the keys of a list do: arrows go through it, Escape closes it. */
  readonly press: (event: KeyboardEvent) => void;
}

export function useCombobox(count: number): Combobox {
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const show = (opened: boolean): void => {
    setOpen(opened);
    setActive(-1);
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && count > 0) {
      setOpen(true);
      setActive(nextOf(active, step, count));
    } else if (event.key === "Escape" && isOpen) show(false);
    else return;
    event.preventDefault();
  };
  return { isOpen: isOpen && count > 0, active, open: () => show(true), close: () => show(false), press };
}

/** One further, round and round, by way of what was typed. */
function nextOf(active: number, step: number, count: number): number {
  const next = active + step;
  if (next >= count) return -1;
  return next < -1 ? count - 1 : next;
}
