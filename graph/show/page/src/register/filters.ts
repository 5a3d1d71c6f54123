/** Filters that the register of decisions and the list of tasks share: forum, period, initiative. */

import type { Filter } from "../components/table";
import type { Fact } from "../data";
import { yearOf } from "../dates";
import type { Page } from "../page";
import type { Row } from "../panels";
import { danishOrder, type Records } from "../records";

type RowFilter = Filter<Row>;

/** The fact that a row of one fact shows. */
export function factOf(records: Records, row: Row): Fact {
  return records.fact(row.facts[0]);
}

export function bodyFilter({ records, t }: Page, rows: readonly Row[]): RowFilter {
  const bodyOf = (row: Row): number | undefined => records.bodyOf(factOf(records, row));
  return {
    id: "forum", label: t("register.forum"),
    options: namesOf(records, rows.map(bodyOf)),
    accepts: (row, value) => bodyOf(row) === records.entityById(`body/${value}`),
  };
}

export function subjectFilter({ records, t }: Page, rows: readonly Row[]): RowFilter {
  const subjectsOf = (row: Row): readonly number[] => factOf(records, row).subjects ?? [];
  return {
    id: "indsats", label: t("register.subjects"),
    options: namesOf(records, rows.flatMap(subjectsOf)),
    accepts: (row, value) => subjectsOf(row).some((subject) => slugOf(records, subject) === value),
  };
}

/** From one year to another; what has no date lies in no period. */
export function periodFilters({ records, t }: Page, rows: readonly Row[]): readonly RowFilter[] {
  const heldIn = (row: Row): number | undefined => yearOf(records.dateOf(factOf(records, row)));
  const years = [...new Set(rows.map(heldIn))].filter((year) => year !== undefined).sort((one, other) => other - one);
  const options = years.map((year) => [String(year), String(year)] as const);
  return [
    { id: "fra", label: t("register.from"), options, accepts: (row, value) => (heldIn(row) ?? -Infinity) >= Number(value) },
    { id: "til", label: t("register.to"), options, accepts: (row, value) => (heldIn(row) ?? Infinity) <= Number(value) },
  ];
}

/** Values of a field that people read, in their order; "-" stands for none. */
export function wordFilter(
  id: string, label: string, rows: readonly Row[], valueOf: (row: Row) => string | undefined,
  wordOf: (value: string | undefined) => string,
): RowFilter {
  const values = [...new Set(rows.map(valueOf))];
  values.sort((one, other) => Number(one === undefined) - Number(other === undefined));
  const options = values.map((value) => [value ?? NONE, wordOf(value)] as const);
  return { id, label, options, accepts: (row, wanted) => (valueOf(row) ?? NONE) === wanted };
}

const NONE = "-";

function namesOf(records: Records, places: readonly (number | undefined)[]): RowFilter["options"] {
  const known = [...new Set(places)].filter((place) => place !== undefined);
  const names = known.map((place) => [slugOf(records, place), records.name(place)] as const);
  return names.sort(([, one], [, other]) => danishOrder(one, other));
}

function slugOf(records: Records, entity: number): string {
  const { id } = records.entity(entity);
  return id.slice(id.indexOf("/") + 1);
}
