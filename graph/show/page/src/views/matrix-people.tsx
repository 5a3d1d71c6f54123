/** Who works on which initiative: every person and every initiative, with the empty cells. */

import { useMemo } from "preact/hooks";
import { EmptyNote } from "../components/empty";
import { Quotes } from "../components/quotes";
import { cellKey, withCells, workCells, type Cell } from "../matrix/cells";
import { Grid, type GridCell, type Look } from "../matrix/grid";
import { Legend } from "../matrix/legend";
import { usePage, type Page } from "../page";
import { BodyFilter, Filters, useChosenBody, ViewChoice } from "./filters";
import { PeopleTable } from "./matrix-tables";

/** The colour of each kind of involvement, by how directly it says that someone works. */
const LOOKS: Readonly<Record<string, Look>> = {
  responsible: "4", mandated: "4", committed: "3", assigned: "3", presents: "2", participates: "1",
};

export function PeopleMatrix() {
  const page = usePage();
  const { records, t, route } = page;
  const body = useChosenBody();
  const { rows, columns } = records.matrices.people;
  const cells = useMemo(() => cellsAt(page, body), [records, body]);
  const bodies = records.factsOf("involvement").flatMap((place) => records.bodyOf(records.fact(place)) ?? []);
  if (rows.length === 0) return <EmptyNote>{t("matrix.people.empty")}</EmptyNote>;
  return (
    <>
      <Filters>
        <BodyFilter bodies={bodies} />
        <ViewChoice usual={["matrix", t("matrix.grid")]} />
      </Filters>
      {route.query["vis"] === "tabel"
        ? <PeopleTable rows={rows} cells={cells} />
        : <PeopleGrid rows={rows} columns={columns} cells={cells} />}
    </>
  );
}

function cellsAt({ records }: Page, body: number | undefined): Map<string, Cell> {
  return workCells(records.facts.facts, records.head.ranks, (fact) => body === undefined || records.bodyOf(fact) === body);
}

interface CellsProps {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly cells: ReadonlyMap<string, Cell>;
}

function PeopleGrid({ rows, columns, cells }: CellsProps) {
  const page = usePage();
  const { t, word, records } = page;
  const shown = withCells(rows, columns, cells);
  if (shown.rows.length === 0) return <EmptyNote>{t("matrix.people.forum_empty")}</EmptyNote>;
  const kinds = Object.keys(LOOKS).sort((one, other) => records.rankOf(one) - records.rankOf(other));
  // Several kinds share a colour: one swatch for all their words.
  const looks = [...new Set(kinds.map((kind) => LOOKS[kind]!))];
  const meaning = looks.map((look) => [look, kinds.filter((kind) => LOOKS[kind] === look).map(word).join(" · ")] as const);
  return (
    <>
      <Legend
        title={t("matrix.legend")}
        entries={[...meaning, ["empty", t("matrix.legend.empty")]]}
      />
      <p class="matrix-note">{t("matrix.ordered")}</p>
      <Grid
        title={t("matrix.people.title")} rowsTitle={t("matrix.people.rows")} columnsTitle={t("matrix.people.columns")}
        {...shown}
        cell={(row, column) => gridCell(page, row, column, cells.get(cellKey(row, column)))}
      />
    </>
  );
}

function gridCell({ records, t, word }: Page, row: number, column: number, cell: Cell | undefined): GridCell | undefined {
  if (!cell) return undefined;
  const names = [records.name(row), records.name(column)] as const;
  const count = cell.facts.length;
  const how = word(cell.how);
  return {
    count,
    look: LOOKS[cell.how ?? ""] ?? "1",
    name: count === 1 ? t("matrix.cell_one", ...names, how) : t("matrix.cell_many", ...names, count, how),
    heading: t("matrix.cell_open", ...names),
    evidence: () => <WorkEvidence facts={cell.facts} />,
  };
}

/** The quotes of a cell under the kind of involvement each bears, the most direct first. */
function WorkEvidence({ facts }: { facts: readonly number[] }) {
  const { records, word } = usePage();
  const kinds = [...new Set(facts.map((place) => records.fact(place).how))];
  kinds.sort((one, other) => records.rankOf(one) - records.rankOf(other));
  return (
    <>
      {kinds.map((how) => (
        <div key={how} class="matrix__evidence-kind">
          <p class="badge">{word(how)}</p>
          <Quotes facts={facts.filter((place) => records.fact(place).how === how)} />
        </div>
      ))}
    </>
  );
}
