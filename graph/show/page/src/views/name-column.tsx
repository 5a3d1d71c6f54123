import { EntityLink } from "../components/links";
import type { Column } from "../components/table";
import type { Page } from "../page";

/** A column of names: links that sort in Danish order; words where there is none. */
export function nameColumn<R>({ records, t }: Page, id: string, title: string, entityOf: (row: R) => number | undefined): Column<R> {
  const text = (row: R): string => records.label(entityOf(row)) || t("list.no_forum");
  return {
    id, title, text,
    value: (row) => records.label(entityOf(row)) || undefined,
    cell: (row) => {
      const entity = entityOf(row);
      return entity === undefined ? <span class="empty-cell">{t("list.no_forum")}</span> : <EntityLink entity={entity} />;
    },
  };
}
