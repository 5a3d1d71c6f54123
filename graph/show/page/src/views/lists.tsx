/** All names of a kind, in Danish order, with how much the minutes say of each. */

import { useMemo } from "preact/hooks";
import { countColumn, dateColumn, nameColumn } from "../components/columns";
import { EmptyNote } from "../components/empty";
import { DataTable, type Column, type Filter } from "../components/table";
import { PageTitle } from "../components/title";
import { WithFacts } from "../components/with-facts";
import type { EntityKind } from "../data";
import { usePage, type Page } from "../page";
import { sortableDate } from "../panels";
import { danishOrder } from "../records";
import { KIND_PATHS, kindOfPath } from "../router";
import { fold } from "../search/folding";
import { Tabs } from "./filters";
import { NotFoundView } from "./not-found";

const KINDS = Object.keys(KIND_PATHS) as readonly EntityKind[];

export function NamesView() {
  const { route, t } = usePage();
  const [, path] = route.path;
  const kind = path === undefined ? KINDS[0] : kindOfPath(path);
  if (kind === undefined) return <NotFoundView />;
  return (
    <>
      <PageTitle lead={t("list.lead")}>{t(`kinds.${kind}`)}</PageTitle>
      <KindTabs kind={kind} />
      <WithFacts>{() => <NameTable kind={kind} />}</WithFacts>
    </>
  );
}

function KindTabs({ kind: chosen }: { kind: EntityKind }) {
  const { records, t, number } = usePage();
  const tabs = KINDS.map((kind) => ({
    path: ["navne", KIND_PATHS[kind]],
    words: `${t(`kinds.${kind}`)} (${number(records.head.counts[kind] ?? 0)})`,
    current: kind === chosen,
  }));
  return <Tabs label={t("list.kinds")} tabs={tabs} />;
}

/** A name, and what names it. */
interface Named {
  readonly entity: number;
  readonly facts: number;
  readonly meetings: number;
  readonly latest: string | undefined;
}

function NameTable({ kind }: { kind: EntityKind }) {
  const page = usePage();
  const { records, t } = page;
  const rows = useMemo(() => namesOf(page, kind), [records, kind]);
  const columns = useMemo(() => nameColumns(page), [records, page.lang]);
  const filters = useMemo(() => [letterFilter(page, rows)], [page.lang, rows]);
  if (rows.length === 0) return <EmptyNote>{t("list.empty")}</EmptyNote>;
  return (
    <DataTable
      caption={t("list.caption", t(`kinds.${kind}`))} rows={rows} columns={columns} filters={filters} keyOf={(row) => row.entity}
      file={t(`kinds.${kind}`)} inAddress quiet
    />
  );
}

function namesOf({ records }: Page, kind: EntityKind): readonly Named[] {
  const places = records.names.entities.flatMap((entity, place) => (entity.kind === kind ? [place] : []));
  const named = places.map((entity): Named => {
    const facts = records.factsNaming(entity);
    const own = kind === "body" ? records.meetingsOf(entity) : [];
    const meetings = new Set([...own, ...facts.map((fact) => records.fact(fact).meeting)]);
    const dates = [...meetings].map((meeting) => sortableDate(records.meeting(meeting).date));
    const latest = dates.filter((date) => date !== undefined).sort().at(-1);
    return { entity, facts: facts.length, meetings: meetings.size, latest };
  });
  const label = ({ entity }: Named): string => records.label(entity);
  return named.sort((one, other) => danishOrder(label(one), label(other)) || one.entity - other.entity);
}

/** By the first letter: "Aa" is Å, and names come in the order of the alphabet already. */
function letterFilter({ records, t }: Page, rows: readonly Named[]): Filter<Named> {
  const letterOf = ({ entity }: Named): string => fold(records.label(entity)).charAt(0).toUpperCase();
  const letters = [...new Set(rows.map(letterOf))];
  return {
    id: "bogstav", label: t("list.letter"), options: letters.map((letter) => [letter, letter] as const),
    accepts: (row, letter) => letterOf(row) === letter,
  };
}

function nameColumns(page: Page): readonly Column<Named>[] {
  const { records, t } = page;
  return [
    nameColumn(page, "name", t("list.name"), ({ entity }) => entity),
    { id: "also", title: t("list.also"), text: ({ entity }) => records.entity(entity).aliases?.join(", ") ?? "" },
    countColumn(page, "meetings", t("list.meetings"), ({ meetings }) => meetings),
    countColumn(page, "facts", t("list.facts"), ({ facts }) => facts),
    dateColumn(page, "latest", t("list.latest"), ({ latest }) => latest),
  ];
}
