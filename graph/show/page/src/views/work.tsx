/** Who works on what, everywhere at once: filtered by who, how, where and when. */

import { useMemo } from "preact/hooks";
import { EmptyNote } from "../components/empty";
import { usePanelQuery } from "../components/panel";
import type { Filter } from "../components/table";
import { PageTitle } from "../components/title";
import { WithFacts } from "../components/with-facts";
import type { EntityKind, Fact } from "../data";
import { yearOf } from "../dates";
import { type Page, usePage } from "../page";
import { panelById, panelRows, type Row } from "../panels";
import { RowTable } from "../panel/panel-table";
import { danishOrder, type Records } from "../records";

const SPEC = panelById("who_works_on_what");
const AGENT_KINDS: readonly EntityKind[] = ["person", "organisation", "body", "office"];

export function WorkView() {
  const { t } = usePage();
  return (
    <>
      <PageTitle lead={t("work.lead")}>{t("work.title")}</PageTitle>
      <WithFacts>{() => <WorkTable />}</WithFacts>
    </>
  );
}

function WorkTable() {
  const page = usePage();
  const { records, route, t } = page;
  const { hvem, hvordan, forum, fra, til } = route.query;
  const keep = useMemo(() => keeping(records, { hvem, hvordan, forum, fra, til }), [records, hvem, hvordan, forum, fra, til]);
  const rows = useMemo(() => panelRows(records, SPEC, undefined, keep), [records, keep]);
  const filters = useMemo(() => workFilters(page), [records, page.lang]);
  const query = usePanelQuery()(SPEC.id);
  if (records.factsOf("involvement").length === 0) return <EmptyNote>{t("work.empty")}</EmptyNote>;
  return <RowTable spec={SPEC} rows={rows} filters={filters} file={t("work.title")} query={query} inAddress quiet />;
}

type Settings = Readonly<Record<"hvem" | "hvordan" | "forum" | "fra" | "til", string | undefined>>;

/** Which facts count: the filters are about single facts, so that counts and dates are those of what is left. */
function keeping(records: Records, { hvem, hvordan, forum, fra, til }: Settings): (fact: Fact) => boolean {
  const body = forum ? records.entityById(`body/${forum}`) : undefined;
  return (fact) => {
    const year = yearOf(records.dateOf(fact));
    return (!hvem || (fact.agent !== undefined && records.entity(fact.agent).kind === hvem))
      && (!hvordan || fact.how === hvordan)
      && (!forum || (body !== undefined && records.bodyOf(fact) === body))
      && (!fra || (year !== undefined && year >= Number(fra)))
      && (!til || (year !== undefined && year <= Number(til)));
  };
}

function workFilters(page: Page): readonly Filter<Row>[] {
  const { records, t, word } = page;
  const facts = records.factsOf("involvement").map((place) => records.fact(place));
  const hows = [...new Set(facts.map(({ how }) => how))].filter((how) => how !== undefined);
  hows.sort((one, other) => records.rankOf(one) - records.rankOf(other));
  const bodies = [...new Set(facts.map((fact) => records.bodyOf(fact)))].filter((body) => body !== undefined);
  const forums = bodies.map((body) => [slugOf(records, body), labelOf(records, body)] as const);
  const years = yearsOf(records, facts).map((year) => [String(year), String(year)] as const);
  return [
    filter("hvem", t("work.agent"), AGENT_KINDS.map((kind) => [kind, t(`kinds.${kind}`)])),
    filter("hvordan", t("work.how"), hows.map((how) => [how, word(how)])),
    filter("forum", t("work.forum"), forums.sort(([, one], [, other]) => danishOrder(one, other))),
    filter("fra", t("work.from"), years),
    filter("til", t("work.to"), years),
  ];
}

// The rows are made of the facts that these filters keep: nothing is left for the table to take away.
function filter(id: string, label: string, options: Filter<Row>["options"]): Filter<Row> {
  return { id, label, options, accepts: () => true };
}

function yearsOf(records: Records, facts: readonly Fact[]): readonly number[] {
  const years = facts.map((fact) => yearOf(records.dateOf(fact))).filter((year) => year !== undefined);
  return [...new Set(years)].sort((one, other) => one - other);
}

function slugOf(records: Records, body: number): string {
  return records.entity(body).id.replace(/^body\//, "");
}

function labelOf(records: Records, body: number): string {
  const { label, note } = records.entity(body);
  return note ? `${label} (${note})` : label;
}
