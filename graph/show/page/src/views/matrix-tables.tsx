/** What the matrices show, as tables. */

import { countColumn, nameColumn } from "../components/columns";
import { DataTable, type Column } from "../components/table";
import type { Cell, Treatment } from "../matrix/cells";
import { usePage, type Page } from "../page";

interface Pair extends Cell {
  readonly person: number;
  readonly initiative: number;
}

export function PeopleTable({ rows, cells }: { rows: readonly number[]; cells: ReadonlyMap<string, Cell> }) {
  const page = usePage();
  const { t, records } = page;
  const people = new Set(rows);
  const pairs = [...cells].flatMap(([key, cell]): Pair[] => {
    const [person, initiative] = key.split(":").map(Number) as [number, number];
    return people.has(person) ? [{ ...cell, person, initiative }] : [];
  });
  pairs.sort((one, other) => one.person - other.person || records.rankOf(one.how) - records.rankOf(other.how));
  return (
    <DataTable
      caption={t("matrix.people.title")} file="personer-indsatser" rows={pairs} columns={pairColumns(page)}
      keyOf={(pair) => `${pair.person}:${pair.initiative}`} evidence={(pair) => pair.facts}
    />
  );
}

function pairColumns(page: Page): Column<Pair>[] {
  const { t, word, records } = page;
  return [
    nameColumn(page, "person", t("matrix.person"), (pair) => pair.person),
    nameColumn(page, "initiative", t("matrix.initiative"), (pair) => pair.initiative),
    { id: "how", title: t("matrix.how"), text: (pair) => word(pair.how), value: (pair) => records.rankOf(pair.how) },
    countColumn(page, "count", t("matrix.count"), (pair) => pair.facts.length),
  ];
}

export function GoalsTable({ treatments }: { treatments: readonly Treatment[] }) {
  const page = usePage();
  const { t } = page;
  const rows = [...treatments].sort((one, other) => one.goal - other.goal || one.initiative - other.initiative);
  const columns: Column<Treatment>[] = [
    nameColumn(page, "goal", t("matrix.goal"), (row) => row.goal),
    nameColumn(page, "initiative", t("matrix.initiative"), (row) => row.initiative),
    nameColumn(page, "forum", t("matrix.forum"), (row) => row.body),
    countColumn(page, "supports", t("matrix.supports"), (row) => row.supports.length),
    countColumn(page, "treated", t("matrix.treated"), (row) => row.treated.length),
  ];
  return (
    <DataTable
      caption={t("matrix.goals.title")} file="maal-indsatser-fora" rows={rows} columns={columns}
      keyOf={(row) => `${row.goal}:${row.initiative}:${row.body}`} evidence={(row) => [...row.supports, ...row.treated]}
    />
  );
}
