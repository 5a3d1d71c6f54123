import type { ComponentChildren } from "preact";
import { usePage } from "../page";
import { CopyButton } from "./copy";

export interface PanelProps {
  readonly id: string;
  readonly title: string;
  readonly count?: number | undefined;
  readonly intro?: ComponentChildren;
  readonly children: ComponentChildren;
  /** The SPARQL that gives the same answer. */
  readonly query?: string | undefined;
}

/** One question and its answer. */
export function Panel({ id, title, count, intro, children, query }: PanelProps) {
  const { number } = usePage();
  return (
    <section class="panel" id={`panel-${id}`} aria-labelledby={`panel-${id}-title`}>
      <div class="panel__head">
        <h2 class="panel__title" id={`panel-${id}-title`}>{title}</h2>
        {count !== undefined && <span class="panel__count">{number(count)}</span>}
      </div>
      {intro && <p class="panel__intro">{intro}</p>}
      {children}
      {query && <div class="panel__foot"><Query query={query} title={title} /></div>}
    </section>
  );
}

/** The query of a panel, its `$entity` replaced by the name it is about. */
export function usePanelQuery(): (panel: string, entity?: number) => string | undefined {
  const { records } = usePage();
  return (panel, entity) => {
    const query = records.head.queries[panel];
    if (entity === undefined) return query;
    const iri = `<${records.head.base.entity}${records.entity(entity).id}>`;
    // A function, because "$" means something in a replacement text.
    return query?.replace(/[$]entity\b/g, () => iri);
  };
}

export function Query({ query, title }: { query: string; title: string }) {
  const { t } = usePage();
  return (
    <details class="query">
      <summary>{t("query.show")}<span class="visually-hidden"> ({title})</span></summary>
      <pre class="query__text" tabIndex={0} role="region" aria-label={t("query.label", title)}><code>{query}</code></pre>
      <CopyButton text={() => query} label={t("query.copy")} />
    </details>
  );
}
