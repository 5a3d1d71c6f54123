/** From which documents the graph was made, and how much of each was understood. */

import { useMemo } from "preact/hooks";
import { countColumn, wordColumn } from "../components/columns";
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
        : (
          <DataTable
            caption={t("method.documents.caption")} rows={documents} columns={columns} keyOf={({ id }) => id}
            file={t("method.documents")} quiet
          />
        )}
    </Panel>
  );
}

function documentColumns(page: Page, meetingName: (place: number) => string): readonly Column<Source>[] {
  const { t } = page;
  const meetingOf = ({ meeting }: Source): string => {
    return meeting === undefined ? t("method.documents.no_meeting") : meetingName(meeting);
  };
  return [
    wordColumn("file", t("method.documents.file"), ({ file }) => file),
    {
      ...wordColumn("meeting", t("method.documents.meeting"), meetingOf),
      cell: (row) => (row.meeting === undefined ? meetingOf(row) : <MeetingLink meeting={row.meeting} />),
    },
    ...COUNTS.map((id) => countColumn<Source>(page, id, t(`method.documents.${id}`), (row) => row[id])),
    { id: "version", title: t("method.documents.version"), text: (row) => versionWords(page, row) },
  ];
}

/** "udkast, tæller ikke: referat-endelig.docx gælder". */
function versionWords({ records, t }: Page, { status, version_of: counted }: Source): string {
  const state = status === "draft" || status === "approved" ? t(`meeting.status.${status}`) : status;
  const counts = counted === undefined
    ? t("method.documents.counts")
    : t("method.documents.other", records.document(counted).file);
  return [state, counts].filter(Boolean).join(", ");
}
