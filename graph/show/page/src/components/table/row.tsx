import { useId, useState } from "preact/hooks";
import { type Page, usePage } from "../../page";
import { quotesOf } from "../../sources";
import { Quotes } from "../quotes";
import type { Column } from "./column";

export interface RowProps<R> {
  readonly row: R;
  readonly columns: readonly Column<R>[];
  /** The facts behind a row. */
  readonly evidence?: ((row: R) => readonly number[]) | undefined;
  /** Whether the first quote stands under the row without being asked for. */
  readonly quoted: boolean;
}

const FEW = 1;

export function TableRow<R>({ row, columns, evidence, quoted }: RowProps<R>) {
  const page = usePage();
  const id = useId();
  const [opened, setOpened] = useState(false);
  const quotes = evidence ? quotesOf(page, evidence(row)) : [];
  const open = opened || page.printing;
  const shown = open ? quotes : quotes.slice(0, quoted ? FEW : 0);
  const more = quotes.length - (quoted ? FEW : 0);
  const button = more > 0 && (
    <button type="button" class="disclosure" aria-expanded={open} aria-controls={id} onClick={() => setOpened(!opened)}>
      {moreWords(page, quoted, more, opened)}
      <span class="visually-hidden"> ({columns[0]?.text(row)})</span>
    </button>
  );
  return (
    <>
      <tr class={shown.length > 0 ? "is-open" : undefined}>
        {columns.map((column, nth) => <Cell key={column.id} column={column} row={row} heads={nth === 0} />)}
        {evidence && !quoted && <td data-label={page.t("table.evidence")}>{button}</td>}
      </tr>
      {shown.length > 0 || quoted ? (
        <tr class="table__quotes" id={id}>
          <td colSpan={columns.length + (evidence && !quoted ? 1 : 0)}>
            <Quotes quotes={shown} />
            {quoted && button}
          </td>
        </tr>
      ) : null}
    </>
  );
}

function Cell<R>({ column, row, heads }: { column: Column<R>; row: R; heads: boolean }) {
  const content = column.cell ? column.cell(row) : column.text(row);
  const looks = { class: column.kind && `is-${column.kind}`, "data-label": column.title };
  return heads ? <th scope="row" {...looks}>{content}</th> : <td {...looks}>{content}</td>;
}

function moreWords({ t, counted }: Page, quoted: boolean, more: number, opened: boolean): string {
  if (!quoted) return counted("table.quotes", more);
  return opened ? t("table.fewer_quotes") : counted("table.more_quotes", more);
}
