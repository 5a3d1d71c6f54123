/** A matrix as a table that scrolls by itself, with row and column heads that stay in sight. */

import type { ComponentChildren } from "preact";
import { Fragment } from "preact";
import { useState } from "preact/hooks";
import { EntityLink } from "../components/links";
import { MoreButton } from "../components/more";
import { usePage } from "../page";

/** What a filled cell shows: its number, its colour, its whole meaning in words, and its evidence. */
export interface GridCell {
  readonly count: number;
  readonly look: Look;
  readonly name: string;
  readonly heading: string;
  readonly evidence: () => ComponentChildren;
}

/** From 4, the strongest, to 1; or outlined, for what only follows from something else. */
export type Look = "4" | "3" | "2" | "1" | "indirect";

export interface GridProps {
  readonly title: string;
  readonly rowsTitle: string;
  readonly columnsTitle: string;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly cell: (row: number, column: number) => GridCell | undefined;
}

/** How many rows and columns are drawn at first, and how many more at each wish. */
const STEP = 40;
/** So many columns are as wide as a sheet of paper: those beyond it are printed as matrices of their own. */
const COLUMNS_A_SHEET = 16;

type Open = readonly [row: number, column: number] | undefined;

export function Grid(props: GridProps) {
  const { t, printing } = usePage();
  const [rows, setRows] = useState(STEP);
  const [columns, setColumns] = useState(STEP);
  const [open, setOpen] = useState<Open>();
  const shown = { ...props, rows: props.rows.slice(0, rows), columns: props.columns.slice(0, columns) };
  return (
    <>
      {(printing ? sheetsOf(shown.columns) : [shown.columns]).map((sheet, nth) => (
        <GridTable key={nth} {...shown} columns={sheet} open={open} onOpen={setOpen} />
      ))}
      <p class="matrix__shown" role="status">
        {t("matrix.shown", shown.rows.length, props.rows.length, shown.columns.length, props.columns.length)}
      </p>
      <div class="button-row">
        <More label="matrix.more_rows" left={props.rows.length - rows} onMore={() => setRows(rows + STEP)} />
        <More label="matrix.more_columns" left={props.columns.length - columns} onMore={() => setColumns(columns + STEP)} />
      </div>
    </>
  );
}

function sheetsOf(columns: readonly number[]): readonly (readonly number[])[] {
  const sheets = Math.ceil(columns.length / COLUMNS_A_SHEET);
  return Array.from({ length: sheets }, (_, nth) => columns.slice(nth * COLUMNS_A_SHEET, (nth + 1) * COLUMNS_A_SHEET));
}

interface TableProps extends GridProps {
  readonly open: Open;
  readonly onOpen: (open: Open) => void;
}

function GridTable(props: TableProps) {
  const { t } = usePage();
  return (
    <div class="matrix-region" role="region" tabIndex={0} aria-label={t("matrix.region", props.title)}>
      <table class="matrix">
        <caption class="visually-hidden">{props.title}</caption>
        <GridHead {...props} />
        <tbody>{props.rows.map((row) => <GridRow key={row} {...props} row={row} />)}</tbody>
      </table>
    </div>
  );
}

interface MoreProps {
  readonly label: "matrix.more_rows" | "matrix.more_columns";
  readonly left: number;
  readonly onMore: () => void;
}

function More({ label, left, onMore }: MoreProps) {
  const { t } = usePage();
  return <MoreButton left={left} onMore={onMore}>{t(label, Math.min(left, STEP))}</MoreButton>;
}

function GridHead({ rowsTitle, columnsTitle, columns }: GridProps) {
  return (
    <thead>
      <tr>
        <th scope="col" class="matrix__corner">
          <span class="matrix__corner-columns">{columnsTitle} →</span>
          <span class="matrix__corner-rows">{rowsTitle} ↓</span>
        </th>
        {columns.map((column) => <th key={column} scope="col"><div><EntityLink entity={column} /></div></th>)}
      </tr>
    </thead>
  );
}

interface RowProps extends TableProps {
  readonly row: number;
}

function GridRow({ row, columns, cell, open, onOpen }: RowProps) {
  const opened = open?.[0] === row && columns.includes(open[1]) ? open[1] : undefined;
  const shown = opened === undefined ? undefined : cell(row, opened);
  return (
    <Fragment>
      <tr>
        <th scope="row"><EntityLink entity={row} /></th>
        {columns.map((column) => (
          <CellButton
            key={column} cell={cell(row, column)} expanded={column === opened}
            onToggle={() => onOpen(column === opened ? undefined : [row, column])}
          />
        ))}
      </tr>
      {shown && (
        <tr class="matrix__evidence">
          <td colSpan={columns.length + 1}>
            <Evidence cell={shown} onClose={() => onOpen(undefined)} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function CellButton({ cell, expanded, onToggle }: { cell: GridCell | undefined; expanded: boolean; onToggle: () => void }) {
  const { number } = usePage();
  if (!cell) return <td />;
  return (
    <td>
      <button
        type="button" class={`matrix__cell matrix__cell--${cell.look}`} aria-expanded={expanded}
        aria-label={cell.name} title={cell.name} onClick={onToggle}
      >
        {number(cell.count)}
      </button>
    </td>
  );
}

function Evidence({ cell, onClose }: { cell: GridCell; onClose: () => void }) {
  const { t } = usePage();
  // Closing removes the button that has the focus: it goes back to the cell it was opened from.
  const close = (event: MouseEvent): void => {
    const line = (event.currentTarget as HTMLElement).closest("tr")?.previousElementSibling;
    line?.querySelector<HTMLElement>("[aria-expanded=true]")?.focus();
    onClose();
  };
  return (
    <div class="matrix__evidence-box">
      <p class="matrix__evidence-title">{cell.heading}</p>
      {cell.evidence()}
      <button type="button" class="link-button" onClick={close}>{t("matrix.close")}</button>
    </div>
  );
}
