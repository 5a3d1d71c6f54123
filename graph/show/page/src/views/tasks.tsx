/** Promises and tasks: who is to do what by when, how old they are, and what the minutes leave out. */

import { useMemo } from "preact/hooks";
import { wordColumn } from "../components/columns";
import { EmptyNote } from "../components/empty";
import { NotStated } from "../components/not-stated";
import { Query, usePanelQuery } from "../components/panel";
import { DataTable, type Column, type Filter } from "../components/table";
import { PageTitle } from "../components/title";
import { WithFacts } from "../components/with-facts";
import { usePage, type Page } from "../page";
import { panelColumns } from "../panel/columns";
import { panelById, panelRows, type Row } from "../panels";
import { bodyFilter, factOf, periodFilters, subjectFilter, wordFilter } from "../register/filters";
import { formatRoute } from "../router";
import { ageBetween, daysBetween, isDated } from "../tasks/age";
import { ageWords, gapsOf, isDone, type Gap } from "../tasks/state";
import { ChoiceChips } from "./filters";

const SPEC = panelById("all_tasks");
const GAPS: readonly Gap[] = ["owner", "due", "overdue"];
/** The columns of the panel that stay; the others are replaced by ones that show what is missing. */
const KEPT: ReadonlySet<string> = new Set(["text", "date", "body", "subjects"]);

export function TasksView() {
  const { t, date, records } = usePage();
  const latest = records.head.period?.[1];
  const lead = [t("tasks.lead"), latest && t("tasks.lead.age", date(latest))].filter(Boolean).join(" ");
  return (
    <>
      <PageTitle lead={lead}>{t("tasks.title")}</PageTitle>
      <WithFacts>{() => <Tasks />}</WithFacts>
    </>
  );
}

function Tasks() {
  const page = usePage();
  const { records, route, t } = page;
  const all = useMemo(() => panelRows(records, SPEC), [records]);
  const rows = useMemo(() => all.filter((row) => isWanted(page, row, route.query["vis"])), [all, route.query["vis"]]);
  const columns = useMemo(() => taskColumns(page), [records, page.lang]);
  const filters = useMemo(() => taskFilters(page, all), [records, page.lang, all]);
  const query = usePanelQuery()(SPEC.id);
  if (all.length === 0) return <EmptyNote>{t("tasks.empty")}</EmptyNote>;
  return (
    <>
      <KeyCounts rows={all} />
      <div class="filters">
        <ChoiceChips
          name="vis" label={t("tasks.show")}
          options={[["aabne", t("tasks.open")], ["loeste", t("tasks.done")], ["alle", t("tasks.all")]]}
        />
      </div>
      <DataTable
        caption={t("tasks.caption")} columns={columns} rows={rows} filters={filters} file={t("tasks.title")}
        keyOf={(row) => row.facts[0]} evidence={(row) => row.facts} inAddress quiet
      />
      {query && <div class="panel__foot"><Query query={query} title={t("tasks.title")} /></div>}
    </>
  );
}

function isWanted({ records }: Page, row: Row, shown: string | undefined): boolean {
  return shown === "alle" || isDone(factOf(records, row)) === (shown === "loeste");
}

/** How many tasks there are, and how many lack something: each number leads to its tasks. */
function KeyCounts({ rows }: { rows: readonly Row[] }) {
  const { records, route, t } = usePage();
  const facts = rows.map((row) => factOf(records, row));
  const gaps = facts.flatMap((fact) => gapsOf(fact, records.head.period?.[1]));
  return (
    <dl class="key-facts">
      <KeyCount words={t("tasks.count.all")} count={facts.length} address={formatRoute(route.path, { vis: "alle" })} />
      <KeyCount
        words={t("tasks.count.done")} count={facts.filter(isDone).length}
        address={formatRoute(route.path, { vis: "loeste" })}
      />
      {GAPS.map((gap) => (
        <KeyCount
          key={gap} words={t(`tasks.gap.${gap}`)} count={gaps.filter((one) => one === gap).length}
          address={formatRoute(route.path, { vis: "alle", mangler: gap })} note={gap === "overdue" && t("tasks.overdue_note")}
        />
      ))}
    </dl>
  );
}

interface KeyCountProps {
  readonly words: string;
  readonly count: number;
  readonly address: string;
  /** What must be known to read the figure rightly. */
  readonly note?: string | false;
}

function KeyCount({ words, count, address, note }: KeyCountProps) {
  const { number } = usePage();
  return (
    <div class="key-facts__item">
      <dt>{words}{note && <span class="key-facts__note">{note}</span>}</dt>
      <dd>{count > 0 ? <a href={address} aria-label={`${number(count)} ${words}`}>{number(count)}</a> : number(count)}</dd>
    </div>
  );
}

function taskColumns(page: Page): readonly Column<Row>[] {
  const known = new Map(panelColumns(page, SPEC).map((column) => [column.id, column]));
  const kept = (id: string): readonly Column<Row>[] => {
    const column = KEPT.has(id) ? known.get(id) : undefined;
    return column ? [column] : [];
  };
  const made = [ownerColumn(page, known.get("owners")), dueColumn(page), ageColumn(page), statusColumn(page)];
  return [...kept("text"), ...made, ...kept("date"), ...kept("body"), ...kept("subjects")];
}

function ownerColumn({ records, t }: Page, known: Column<Row> | undefined): Column<Row> {
  if (!known) throw new Error('the panel "all_tasks" has lost its column "owners"');
  const none = <NotStated>{t("tasks.no_owner")}</NotStated>;
  return { ...known, title: t("tasks.owner"), cell: (row) => (factOf(records, row).owners?.length ? known.cell?.(row) : none) };
}

function dueColumn({ records, t, date, fileDate }: Page): Column<Row> {
  return {
    id: "due", title: t("tasks.due"),
    text: (row) => date(factOf(records, row).due),
    csv: (row) => fileDate(factOf(records, row).due),
    value: (row) => factOf(records, row).due,
    cell: (row) => {
      const fact = factOf(records, row);
      if (fact.due === undefined) return <NotStated>{t("tasks.no_due")}</NotStated>;
      const overdue = gapsOf(fact, records.head.period?.[1]).includes("overdue");
      return <>{date(fact.due)}{overdue && <> <span class="badge badge--bad">{t("tasks.overdue")}</span></>}</>;
    },
  };
}

function ageColumn({ records, t, date }: Page): Column<Row> {
  const latest = records.head.period?.[1];
  const held = (row: Row): string | undefined => records.dateOf(factOf(records, row));
  return {
    id: "age", title: t("tasks.age"), kind: "number",
    text: (row) => {
      const age = ageBetween(held(row), latest);
      if (age) return ageWords(age, t);
      return isDated(held(row)) ? t("tasks.age.from", date(held(row))) : t("tasks.age.unknown");
    },
    value: (row) => daysBetween(held(row), latest),
  };
}

function statusColumn({ records, t }: Page): Column<Row> {
  const statusOf = (row: Row): string | undefined => factOf(records, row).status;
  return {
    ...wordColumn("status", t("tasks.status"), statusOf),
    cell: (row) => {
      const status = statusOf(row);
      return status ? <span class="badge" lang="da">{status}</span> : <NotStated>{t("tasks.no_status")}</NotStated>;
    },
  };
}

function taskFilters(page: Page, rows: readonly Row[]): readonly Filter<Row>[] {
  const { records, t, word } = page;
  const statusOf = (row: Row): string | undefined => factOf(records, row).status;
  return [
    bodyFilter(page, rows),
    subjectFilter(page, rows),
    wordFilter("form", t("tasks.kind"), rows, (row) => factOf(records, row).how, (code) => word(code ?? "no_kind")),
    {
      id: "mangler", label: t("tasks.gap"), options: GAPS.map((gap) => [gap, t(`tasks.gap.${gap}`)]),
      accepts: (row, gap) => gapsOf(factOf(records, row), records.head.period?.[1]).includes(gap as Gap),
    },
    wordFilter("status", t("tasks.status"), rows, statusOf, (status) => status ?? t("tasks.no_status")),
    ...periodFilters(page, rows),
  ];
}
