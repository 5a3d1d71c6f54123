import type { ComponentChildren } from "preact";

/** Says why there is nothing where something could stand. */
export function EmptyNote({ children }: { children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}
