/** From which documents the graph was made, and how much of each was understood. */

import { useMemo } from "preact/hooks";
import { EmptyNote } from "../components/empty";
import { MeetingLink, useMeetingName } from "../components/links";
import { Panel } from "../components/panel";
import { DataTable, type Column } from "../components/table";
import type { Source } from "../data";
import { usePage, type Page } from "../page";

const COUNTS = ["used", "ignored", "missed"] as const;

export function Documents() {
  const page = usePage();
  const { records, t } = page;
  const { documents } = records.names;
  const meetingName = useMeetingName();
  const columns = useMemo(() => documentColumns(page, meetingName), [records, page.lang]);
  return (
    <Panel id="documents" title={t("method.documents")} count={documents.length} intro={t("method.documents.lead")}>
      {documents.length === 0
        ? <EmptyNote>{t("method.documents.empty")}</EmptyNote>
        : <DataTable caption={t("method.documents.caption")} rows={documents} columns={columns} keyOf={({ id }) => id} file={t("method.documents")} quiet />}
    </Panel>
  );
}

function documentColumns(page: Page, meetingName: (place: number) => string): readonly Column<Source>[] {
  const { t, number } = page;
  const meetingOf = ({ meeting }: Source): string => (meeting === undefined ? t("method.documents.no_meeting") : meetingName(meeting));
  return [
    { id: "file", title: t("method.documents.file"), text: ({ file }) => file, value: ({ file }) => file },
    {
      id: "meeting", title: t("method.documents.meeting"), text: meetingOf, value: meetingOf,
      cell: (row) => (row.meeting === undefined ? meetingOf(row) : <MeetingLink meeting={row.meeting} />),
    },
    ...COUNTS.map((id): Column<Source> => ({
      id, title: t(`method.documents.${id}`), kind: "number", text: (row) => number(row[id]), value: (row) => row[id], csv: (row) => String(row[id]),
    })),
    { id: "version", title: t("method.documents.version"), text: (row) => versionWords(page, row) },
  ];
}

/** "udkast, tæller ikke: referat-endelig.docx gælder". */
function versionWords({ records, t }: Page, { status, version_of: counted }: Source): string {
  const state = status === "draft" || status === "approved" ? t(`meeting.status.${status}`) : status;
  const counts = counted === undefined ? t("method.documents.counts") : t("method.documents.other", records.document(counted).file);
  return [state, counts].filter(Boolean).join(", ");
}
