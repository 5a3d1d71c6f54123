/** The table of the page: sorted, filtered, a page at a time, with the words behind each row, and as a file. */

import { useId, useMemo } from "preact/hooks";
import { csvOf, download } from "../../csv";
import { type Page, usePage } from "../../page";
import { citation, quotesOf } from "../../sources";
import { EmptyNote } from "../empty";
import { useKept } from "../kept";
import { MoreButton } from "../more";
import { Query } from "../panel";
import { type Column, type Filter, filterRows, type Settings, sortRows } from "./column";
import { Filters } from "./filters";
import { TableRow } from "./row";
import { useSettings } from "./settings";

export type { Column, Filter } from "./column";

export interface DataTableProps<R> {
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  /** What tells a row from all others. */
  readonly keyOf: (row: R) => string | number;
  /** The name of the file it is saved as, without ".csv". */
  readonly file: string;
  /** The facts behind a row, whose quotes it opens to. */
  readonly evidence?: (row: R) => readonly number[];
  /** Whether the first quote stands under each row without being asked for. */
  readonly quoted?: boolean;
  readonly filters?: readonly Filter<R>[];
  /** Whether what it is set to stands in the address: for the one table a view is about. */
  readonly inAddress?: boolean;
  /** Whether the caption is left to screen readers, where a heading says the same. */
  readonly quiet?: boolean;
  /** The SPARQL that gives the same answer. */
  readonly query?: string | undefined;
  /** How many rows are shown at first. */
  readonly few?: number;
}

const PAGE = 50;
/** On a narrow screen a row is a record of many lines. */
const NARROW_PAGE = 25;
const NARROW = "(width < 44rem)";
/** So many rows are printed, and paper must say that it is not the whole; more would be a book. */
const MOST_PRINTED = 2_000;
/** From here on, a field to find rows by words is of use. */
const MANY = 12;

export function DataTable<R>(props: DataTableProps<R>) {
  const { caption, columns, rows, filters = [], inAddress = false } = props;
  const { t, number, printing } = usePage();
  const step = usePageLength();
  const few = Math.min(props.few ?? step, step);
  const [settings, setSettings] = useSettings(inAddress, caption);
  const [most, setMost] = useKept(`rows of ${caption}`, few);
  const kept = useMemo(() => filterRows(rows, columns, filters, settings), [rows, columns, filters, settings]);
  const sorted = useMemo(() => sortRows(kept, columns, settings["sorter"]), [kept, columns, settings]);
  const shown = sorted.slice(0, printing ? MOST_PRINTED : most);
  const change = (changes: Settings): void => {
    setMost(few);
    setSettings(changes);
  };
  const words = inAddress || rows.length > MANY;
  return (
    <>
      {(rows.length > 1 || inAddress) && (
        <Filters caption={caption} filters={filters} settings={settings} onChange={change} words={words} />
      )}
      {shown.length > 0
        ? <Grid {...props} rows={shown} settings={settings} onSort={(sorter) => change({ sorter })} />
        : <EmptyNote>{t("table.nothing")}</EmptyNote>}
      {printing && shown.length < sorted.length && (
        <p class="table__printed">{t("table.shown", number(shown.length), number(sorted.length))}</p>
      )}
      <Foot
        {...props} rows={sorted} shown={shown.length} isCounted={words || rows.length > few}
        onMore={() => setMost(most + step)}
      />
    </>
  );
}

/** How many rows are shown at first, and how many more at each wish. */
function usePageLength(): number {
  return useMemo(() => (matchMedia(NARROW).matches ? NARROW_PAGE : PAGE), []);
}

interface FootProps<R> extends DataTableProps<R> {
  readonly shown: number;
  readonly isCounted: boolean;
  readonly onMore: () => void;
}

/** How much is shown, more of it, and all of it as a file. */
function Foot<R>({ caption, columns, rows, file, evidence, query, shown, isCounted, onMore }: FootProps<R>) {
  const page = usePage();
  const save = (): void => download(`${file}.csv`, csvOfTable(page, columns, rows, evidence));
  return (
    <div class="table__foot">
      <p class="table__count" role="status">{isCounted && countWords(page, shown, rows.length)}</p>
      <MoreButton left={rows.length - shown} onMore={onMore}>{page.t("table.more")}</MoreButton>
      {rows.length > 0 && (
        <button type="button" class="link-button" onClick={save}>
          {page.t("table.csv")}<span class="visually-hidden"> ({caption})</span>
        </button>
      )}
      {query && <Query query={query} title={caption} />}
    </div>
  );
}

interface GridProps<R> extends DataTableProps<R> {
  readonly settings: Settings;
  readonly onSort: (sorter: string) => void;
}

function Grid<R>(props: GridProps<R>) {
  const { caption, columns: all, rows, keyOf, evidence, quiet = false, settings, onSort } = props;
  const { t, printing } = usePage();
  // On paper all quotes stand under their row: a column of buttons that open them would be empty.
  const quoted = props.quoted || printing;
  const id = useId();
  const columns = all.filter((column) => !column.inFileOnly);
  return (
    <div class="table-region" role="group" tabIndex={0} aria-labelledby={id}>
      <table class="table table--records">
        <caption id={id} class={quiet ? "visually-hidden" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.id} column={column} isSortable={rows.length > 1} sorter={settings["sorter"]} onSort={onSort} />
            ))}
            {evidence && !quoted && <th scope="col">{t("table.evidence")}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => <TableRow key={keyOf(row)} row={row} columns={columns} evidence={evidence} quoted={quoted} />)}
        </tbody>
      </table>
    </div>
  );
}

interface HeadingProps<R> {
  readonly column: Column<R>;
  readonly isSortable: boolean;
  readonly sorter: string | undefined;
  readonly onSort: (sorter: string) => void;
}

function Heading<R>({ column, isSortable, sorter, onSort }: HeadingProps<R>) {
  const { printing } = usePage();
  const looks = column.kind && `is-${column.kind}`;
  // Nor is there anything to press on paper, and browsers leave out buttons where they repeat the heads on the next page.
  if (!column.value || !isSortable || printing) return <th scope="col" class={looks}>{column.title}</th>;
  const sorted = sorter === column.id ? "ascending" : sorter === `-${column.id}` ? "descending" : "none";
  // Figures and dates are asked for greatest and latest first.
  const downFirst = column.kind === "number" || column.kind === "date";
  const next = sorted === "none" ? downFirst : sorted === "ascending";
  return (
    <th scope="col" class={looks} aria-sort={sorted}>
      <button type="button" class="table__sort" onClick={() => onSort(`${next ? "-" : ""}${column.id}`)}>{column.title}</button>
    </th>
  );
}

function countWords({ t, counted, number }: Page, shown: number, all: number): string {
  return shown < all ? t("table.shown", number(shown), number(all)) : counted("table.rows", all);
}

/** What the table holds, all pages of it, with the words behind each row and where they stand. */
function csvOfTable<R>(
  page: Page, columns: readonly Column<R>[], rows: readonly R[], evidence: DataTableProps<R>["evidence"],
): string {
  const header = columns.map(({ title }) => title);
  const lines = rows.map((row) => columns.map((column) => (column.csv ?? column.text)(row)));
  if (!evidence) return csvOf(header, lines);
  const cited = rows.map((row) => quotesOf(page, evidence(row)).map((place) => citation(page, page.records.quote(place))));
  return csvOf([...header, page.t("table.evidence")], lines.map((line, nth) => [...line, (cited[nth] ?? []).join("\n")]));
}
