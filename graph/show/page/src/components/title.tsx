import type { ComponentChildren } from "preact";

/** The heading of a view. After a change of view the shell moves focus here and names the window after it. */
export function PageTitle({ children, kicker }: { children: ComponentChildren; kicker?: ComponentChildren }) {
  return (
    <header class="page-title">
      {kicker !== undefined && <p class="page-title__kicker">{kicker}</p>}
      <h1 id="title" class="page-title__heading" tabIndex={-1}>{children}</h1>
    </header>
  );
}
