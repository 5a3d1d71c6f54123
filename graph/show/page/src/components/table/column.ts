/** The columns of a table: what they show, what they sort by, and what goes into a file. */

import type { ComponentChildren } from "preact";
import { danishOrder } from "../../records";
import { fold } from "../../search/folding";

export interface Column<R> {
  readonly id: string;
  readonly title: string;
  readonly text: (row: R) => string;
  /** What is shown where that is more than the text. */
  readonly cell?: (row: R) => ComponentChildren;
  /** What it sorts by: numbers, or words in Danish order; a column without cannot be sorted. */
  readonly value?: (row: R) => string | number | undefined;
  /** What goes into a file where that is not the text: dates as computers read them. */
  readonly csv?: (row: R) => string;
  readonly kind?: "number" | "date" | "text";
  /** Shown with another column, and on its own only in a file. */
  readonly inFileOnly?: boolean;
}

export interface Filter<R> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly accepts: (row: R, value: string) => boolean;
}

/** What a table is sorted and filtered by: "sorter" holds a column's id, "-" before it for descending, "find" words. */
export type Settings = Readonly<Record<string, string | undefined>>;

export function sortRows<R>(rows: readonly R[], columns: readonly Column<R>[], sort: string | undefined): readonly R[] {
  const down = sort?.startsWith("-") ?? false;
  const value = columns.find(({ id }) => id === sort?.replace(/^-/, ""))?.value;
  if (!value) return rows;
  const valued = rows.map((row) => ({ row, value: value(row) }));
  valued.sort((one, other) => compare(one.value, other.value, down));
  return valued.map(({ row }) => row);
}

export function filterRows<R>(
  rows: readonly R[], columns: readonly Column<R>[], filters: readonly Filter<R>[], settings: Settings,
): readonly R[] {
  const set = filters.filter(({ id }) => settings[id]);
  const wanted = fold(settings["find"] ?? "").split(" ").filter(Boolean);
  if (set.length === 0 && wanted.length === 0) return rows;
  return rows.filter((row) => {
    if (!set.every((filter) => filter.accepts(row, settings[filter.id] ?? ""))) return false;
    if (wanted.length === 0) return true;
    const text = fold(columns.map((column) => column.text(row)).join(" "));
    return wanted.every((word) => text.includes(word));
  });
}

/** What is missing comes last, whichever way the rest is sorted. */
function compare(one: string | number | undefined, other: string | number | undefined, down: boolean): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  const order = typeof one === "number" && typeof other === "number" ? one - other : danishOrder(String(one), String(other));
  return down ? -order : order;
}
