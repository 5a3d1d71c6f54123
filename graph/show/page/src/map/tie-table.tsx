/** All ties of one name as a table, each with the sentences behind it. */

import { useMemo } from "preact/hooks";
import { EntityLink } from "../components/links";
import { DataTable, type Column, type Filter } from "../components/table";
import { usePage, type Page } from "../page";
import type { TextKey } from "../texts";
import { factsBetween } from "./evidence";
import { SIDES, type Tie } from "./ties";
import { useKindWords } from "./words";

export function TieTable({ entity, ties }: { entity: number; ties: readonly Tie[] }) {
  const page = usePage();
  const kindWords = useKindWords();
  const columns = useMemo(() => columnsOf(page, kindWords), [page.lang, page.records]);
  const filters = useMemo(() => [kindFilter(page, ties)], [page.lang, ties]);
  const name = page.records.name(entity);
  return (
    <DataTable
      caption={page.t("map.ties_of", name)} columns={columns} rows={ties} keyOf={(tie) => tie.other}
      evidence={(tie) => factsBetween(page.records, entity, tie.other)} filters={filters} file={page.t("map.ties_of", name)}
    />
  );
}

function columnsOf({ records, t, number }: Page, kindWords: (kinds: readonly string[]) => string): Column<Tie>[] {
  const name = ({ other }: Tie): string => records.name(other);
  const year = (value: number): string => (value ? String(value) : "");
  return [
    { id: "name", title: t("map.column.name"), text: name, value: name, cell: ({ other }) => <EntityLink entity={other} /> },
    { id: "tie", title: t("map.column.tie"), text: ({ kinds }) => kindWords(kinds), value: ({ kinds }) => kindWords(kinds) },
    { id: "facts", title: t("map.column.facts"), text: ({ facts }) => number(facts), value: ({ facts }) => facts, kind: "number" },
    { id: "first", title: t("map.column.first"), text: ({ first }) => year(first), value: ({ first }) => first || undefined, kind: "date" },
    { id: "last", title: t("map.column.last"), text: ({ last }) => year(last), value: ({ last }) => last || undefined, kind: "date" },
  ];
}

function kindFilter({ records, t }: Page, ties: readonly Tie[]): Filter<Tie> {
  const kinds = new Set(ties.map(({ other }) => records.entity(other).kind));
  const options = SIDES.flat().filter((kind) => kinds.has(kind));
  return {
    id: "kind",
    label: t("map.column.kind"),
    options: options.map((kind) => [kind, t(`kinds.${kind}` satisfies TextKey)] as const),
    accepts: ({ other }, kind) => records.entity(other).kind === kind,
  };
}
