/** Columns that the tables of several views share. */

import { EntityLink } from "./links";
import { NotStated } from "./not-stated";
import type { Column } from "./table";
import type { Page } from "../page";

type TextOf<R> = (row: R) => string | undefined;

/** Names: links that sort in Danish order; words where there is none. */
export function nameColumn<R>(page: Page, id: string, title: string, entityOf: (row: R) => number | undefined): Column<R> {
  const { records, t } = page;
  return {
    id,
    title,
    text: (row) => records.name(entityOf(row)) || t("list.no_forum"),
    value: (row) => records.name(entityOf(row)) || undefined,
    cell: (row) => {
      const entity = entityOf(row);
      return entity === undefined ? <NotStated>{t("list.no_forum")}</NotStated> : <EntityLink entity={entity} />;
    },
  };
}

/** Figures as people write them, and as computers do in a file. */
export function countColumn<R>({ number }: Page, id: string, title: string, countOf: (row: R) => number): Column<R> {
  return {
    id,
    title,
    kind: "number",
    text: (row) => number(countOf(row)),
    value: countOf,
    csv: (row) => String(countOf(row)),
  };
}

/** Dates in words, sorted by time. */
export function dateColumn<R>({ date, fileDate }: Page, id: string, title: string, dateOf: TextOf<R>): Column<R> {
  return { id, title, kind: "date", text: (row) => date(dateOf(row)), value: dateOf, csv: (row) => fileDate(dateOf(row)) };
}

/** Words as they stand, sorted as words. */
export function wordColumn<R>(id: string, title: string, wordsOf: TextOf<R>): Column<R> {
  return { id, title, text: (row) => wordsOf(row) ?? "", value: (row) => wordsOf(row) || undefined };
}
