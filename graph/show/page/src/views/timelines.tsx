/** Roles of people, initiatives and forums along the line of time: attested days only. */

import { useMemo, useState } from "preact/hooks";
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
import { BodyFilter, ChoiceChips, Filters, TextFilter, useChosenBody } from "./filters";
import { nameColumn } from "./name-column";

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
  const bodies = records.names.meetings.flatMap((meeting) => meeting.body ?? []);
  return (
    <>
      <Filters>
        <ChoiceChips name="slags" label={t("timeline.show")} options={Object.entries(KINDS).map(([value, one]) => [value, t(`timeline.${one}`)])} />
        <BodyFilter bodies={bodies} />
        <TextFilter name="navn" label={t("timeline.search")} />
        <ChoiceChips name="vis" label={t("timeline.view")} options={[["linjer", t("timeline.as_lines")], ["tabel", t("timeline.as_table")]]} />
      </Filters>
      {shown.length === 0 && <EmptyNote>{t("timeline.empty")}</EmptyNote>}
      {shown.length > 0 && (route.query["vis"] === "tabel"
        ? <LaneTable lanes={shown} kind={kind} />
        : <Drawing key={`${kind} ${body}`} lanes={shown} kind={kind} />)}
    </>
  );
}

function matches({ records }: Page, { entity, titles, organisation }: Lane, words: string | undefined): boolean {
  const text = fold([records.label(entity), ...titles, records.label(organisation)].join(" "));
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
  const { records, t, date, number } = page;
  const day = (id: "first" | "latest", nth: 0 | -1): Column<Lane> => ({
    id, title: t(`timeline.${id}`), kind: "date", text: (lane) => date(lane.dots.at(nth)?.date), value: (lane) => lane.dots.at(nth)?.date,
    csv: (lane) => lane.dots.at(nth)?.date ?? "",
  });
  const roleOf = (lane: Lane): string => [...lane.titles, records.label(lane.organisation)].filter(Boolean).join(", ");
  const role: Column<Lane> = { id: "role", title: t("timeline.role"), text: roleOf, value: roleOf };
  const columns = [
    nameColumn<Lane>(page, "name", t("timeline.name"), (lane) => lane.entity), ...(kind === "roles" ? [role] : []), day("first", 0), day("latest", -1),
    { id: "count", title: t("timeline.count"), kind: "number", text: (lane) => number(countOf(lane)), value: countOf } satisfies Column<Lane>,
  ];
  return (
    <DataTable
      caption={t(`timeline.caption.${kind}`)} rows={lanes} columns={columns} keyOf={(lane) => lane.key} file={t(`timeline.${kind}`)}
      {...(kind === "forums" ? {} : { evidence: factsOfLane })}
    />
  );
}

function countOf({ dots, undated }: Lane): number {
  return dots.length + undated.length;
}
