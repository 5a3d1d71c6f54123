/** Roles of people, initiatives and forums along the line of time: attested days only. */

import { useMemo, useState } from "preact/hooks";
import { countColumn, dateColumn, nameColumn, wordColumn } from "../components/columns";
import { EmptyNote } from "../components/empty";
import { DataTable, type Column } from "../components/table";
import { MoreButton } from "../components/more";
import { PageTitle } from "../components/title";
import { WithFacts } from "../components/with-facts";
import { usePage, type Page } from "../page";
import { fold } from "../search/folding";
import { LaneLine } from "../timeline/lane";
import { scaleOf } from "../timeline/lanes";
import { factsOfLane, lanesOf, type Lane, type LaneKind } from "../timeline/source";
import { Axis } from "../timeline/strip";
import { BodyFilter, ChoiceChips, Filters, TextFilter, useChosenBody, ViewChoice } from "./filters";


const KINDS: Readonly<Record<string, LaneKind>> = { roller: "roles", indsatser: "initiatives", fora: "forums" };
/** How many lines are drawn at first, and how many more at each wish. */
const STEP = 50;

export function TimelinesView() {
  const { t } = usePage();
  return (
    <>
      <PageTitle lead={t("timeline.lead")}>{t("timeline.title")}</PageTitle>
      <WithFacts>{() => <Timelines />}</WithFacts>
    </>
  );
}

function Timelines() {
  const page = usePage();
  const { records, route, t } = page;
  const kind = KINDS[route.query["slags"] ?? ""] ?? "roles";
  const body = useChosenBody();
  const lanes = useMemo(() => lanesOf(records, kind, body), [records, kind, body]);
  const shown = lanes.filter((lane) => matches(page, lane, route.query["navn"]));
  const kinds = Object.entries(KINDS).map(([value, one]) => [value, t(`timeline.${one}`)] as const);
  const bodies = records.names.meetings.flatMap((meeting) => meeting.body ?? []);
  return (
    <>
      <Filters>
        <ChoiceChips name="slags" label={t("timeline.show")} options={kinds} />
        <BodyFilter bodies={bodies} />
        <TextFilter name="navn" label={t("timeline.search")} />
        <ViewChoice usual={["linjer", t("timeline.as_lines")]} />
      </Filters>
      {shown.length === 0 && <EmptyNote>{t("timeline.empty")}</EmptyNote>}
      {shown.length > 0 && (route.query["vis"] === "tabel"
        ? <LaneTable lanes={shown} kind={kind} />
        : <Drawing key={`${kind} ${body}`} lanes={shown} kind={kind} />)}
    </>
  );
}

function matches({ records }: Page, { entity, titles, organisation }: Lane, words: string | undefined): boolean {
  const text = fold([records.name(entity), ...titles, records.name(organisation)].join(" "));
  return fold(words ?? "").split(" ").every((word) => text.includes(word));
}

interface LanesProps {
  readonly lanes: readonly Lane[];
  readonly kind: LaneKind;
}

function Drawing({ lanes, kind }: LanesProps) {
  const { t, number } = usePage();
  const [count, setCount] = useState(STEP);
  const shown = lanes.slice(0, count);
  const dates = lanes.flatMap(({ dots }) => dots.map(({ date }) => date)).sort();
  const scale = scaleOf(dates[0] ?? "", dates.at(-1) ?? "");
  const left = lanes.length - shown.length;
  return (
    <>
      <div class="timeline">
        <Axis scale={scale} />
        <ol class="timeline__rows" aria-label={t(`timeline.caption.${kind}`)}>
          {shown.map((lane) => <LaneLine key={lane.key} lane={lane} scale={scale} />)}
        </ol>
      </div>
      {dates.some((date) => date.length < 10) && <p class="matrix-note">{t("timeline.partial")}</p>}
      <p class="matrix-note" role="status">{t("timeline.shown", number(shown.length), number(lanes.length))}</p>
      <MoreButton left={left} onMore={() => setCount(count + STEP)}>{t("timeline.more", Math.min(left, STEP))}</MoreButton>
    </>
  );
}

function LaneTable({ lanes, kind }: LanesProps) {
  const page = usePage();
  const columns = useMemo(() => laneColumns(page, kind), [page.records, page.lang, kind]);
  return (
    <DataTable
      caption={page.t(`timeline.caption.${kind}`)} rows={lanes} columns={columns} keyOf={({ key }) => key}
      file={page.t(`timeline.${kind}`)} {...(kind === "forums" ? {} : { evidence: factsOfLane })}
    />
  );
}

function laneColumns(page: Page, kind: LaneKind): readonly Column<Lane>[] {
  const { records, t } = page;
  const role = wordColumn<Lane>("role", t("timeline.role"), ({ titles, organisation }) => {
    return [...titles, records.name(organisation)].filter(Boolean).join(", ");
  });
  return [
    nameColumn(page, "name", t("timeline.name"), ({ entity }) => entity),
    ...(kind === "roles" ? [role] : []),
    dateColumn(page, "first", t("timeline.first"), ({ dots }) => dots[0]?.date),
    dateColumn(page, "latest", t("timeline.latest"), ({ dots }) => dots.at(-1)?.date),
    countColumn(page, "count", t("timeline.count"), countOf),
  ];
}

function countOf({ dots, undated }: Lane): number {
  return dots.length + undated.length;
}
