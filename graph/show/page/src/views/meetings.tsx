/** All meetings, the latest first, with what their minutes gave. */

import { useMemo } from "preact/hooks";
import { attendanceCount, attendanceWords } from "../attendance";
import { countColumn, dateColumn, nameColumn, wordColumn } from "../components/columns";
import { EmptyNote } from "../components/empty";
import { MeetingLink } from "../components/links";
import { DataTable, type Column, type Filter } from "../components/table";
import { PageTitle } from "../components/title";
import { WithFacts } from "../components/with-facts";
import type { Fact, FactKind } from "../data";
import { yearOf } from "../dates";
import { usePage, type Page } from "../page";
import { sortableDate } from "../panels";
import { danishOrder } from "../records";
import type { TextKey } from "../texts";

const COUNTED: readonly (readonly [kind: FactKind, title: TextKey])[] = [
  ["item", "list.meetings.items"],
  ["decision", "list.meetings.decisions"], ["task", "list.meetings.tasks"],
];

export function MeetingsView() {
  const { t } = usePage();
  return (
    <>
      <PageTitle lead={t("list.meetings.lead")}>{t("list.meetings.title")}</PageTitle>
      <WithFacts>{() => <Meetings />}</WithFacts>
    </>
  );
}

function Meetings() {
  const page = usePage();
  const { records, t } = page;
  const rows = useMemo(() => records.names.meetings.map((_, place) => place), [records]);
  const columns = useMemo(() => meetingColumns(page), [records, page.lang]);
  const filters = useMemo(() => meetingFilters(page), [records, page.lang]);
  if (rows.length === 0) return <EmptyNote>{t("list.meetings.empty")}</EmptyNote>;
  return (
    <DataTable
      caption={t("list.meetings.caption")} rows={rows} columns={columns} filters={filters} keyOf={(place) => place}
      file={t("list.meetings.title")} inAddress quiet
    />
  );
}

function meetingColumns(page: Page): readonly Column<number>[] {
  const { records, t, date } = page;
  const held = (place: number): string | undefined => sortableDate(records.meeting(place).date);
  const count = (place: number, kind: FactKind): number => {
    return records.factsAt(place).filter((fact) => records.fact(fact).kind === kind).length;
  };
  return [
    {
      ...dateColumn<number>(page, "date", t("list.meetings.date"), (place) => records.meeting(place).date),
      value: held,
      cell: (place) => <MeetingLink meeting={place}>{date(records.meeting(place).date) || t("list.no_date")}</MeetingLink>,
    },
    nameColumn(page, "body", t("list.meetings.forum"), (place) => records.meeting(place).body),
    wordColumn("number", t("list.meetings.number"), (place) => records.meeting(place).number),
    ...attendanceColumns(page),
    ...COUNTED.map(([kind, title]) => countColumn<number>(page, kind, t(title), (place) => count(place, kind))),
    {
      ...wordColumn<number>("documents", t("list.meetings.documents"), (place) => filesOf(page, place).join(", ")),
      cell: (place) => filesOf(page, place).map(shortName).join(", "),
    },
  ];
}

/** Who was there and who was not, in one column; in a file each has its own. */
function attendanceColumns(page: Page): readonly Column<number>[] {
  const { records, t } = page;
  const factsOf = (place: number): readonly Fact[] => records.factsAt(place).map((fact) => records.fact(fact));
  const there = (place: number): number => attendanceCount(factsOf(place), "present");
  const excused = (place: number): number => attendanceCount(factsOf(place), "excused");
  return [
    {
      ...countColumn<number>(page, "attendance", t("list.meetings.attendance"), there), kind: "text",
      text: (place) => attendanceWords(page, factsOf(place)),
    },
    { ...countColumn<number>(page, "excused", t("list.meetings.excused"), excused), inFileOnly: true },
  ];
}

function filesOf({ records }: Page, place: number): readonly string[] {
  return records.meeting(place).documents.map((document) => records.document(document).file);
}

/** The folder says nothing that the forum does not, and makes the column wide. */
function shortName(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}

function meetingFilters({ records, t }: Page): readonly Filter<number>[] {
  const meetings = records.names.meetings;
  const bodies = [...new Set(meetings.map(({ body }) => body))].filter((body) => body !== undefined);
  const years = [...new Set(meetings.map(({ date }) => yearOf(date)))].filter((year) => year !== undefined);
  years.sort((one, other) => other - one);
  const names = bodies.map((body) => [records.entity(body).id.replace(/^body\//, ""), records.name(body)] as const);
  return [
    {
      id: "forum", label: t("list.meetings.forum"),
      options: names.sort(([, one], [, other]) => danishOrder(one, other)),
      accepts: (place, slug) => records.meeting(place).body === records.entityById(`body/${slug}`),
    },
    {
      id: "aar", label: t("list.meetings.year"), options: years.map((year) => [String(year), String(year)] as const),
      accepts: (place, year) => String(yearOf(records.meeting(place).date)) === year,
    },
  ];
}
