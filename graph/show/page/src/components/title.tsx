import type { ComponentChildren } from "preact";
import type { EntityKind } from "../data";
import { usePage } from "../page";
import { KindIcon } from "./icons";

export interface PageTitleProps {
  readonly children: ComponentChildren;
  /** The kind of thing the view is about. */
  readonly kind?: EntityKind;
  /** One sentence about what the view shows. */
  readonly lead?: ComponentChildren;
}

/** The heading of a view. After a change of view the shell moves focus here and names the window after it. */
export function PageTitle({ children, kind, lead }: PageTitleProps) {
  const { t } = usePage();
  return (
    <div class={`view-head${kind ? ` entity--${kind}` : ""}`}>
      {kind && <p class="view-head__kind"><KindIcon kind={kind} />{t(`kind.${kind}`)}</p>}
      <h1 id="title" tabIndex={-1}>{children}</h1>
      {lead && <p class="lead">{lead}</p>}
    </div>
  );
}
