/** What the minutes say about the meeting itself, each with its words. */

import type { ComponentChildren } from "preact";
import { EntityLink, MeetingLink } from "../components/links";
import { NotStated } from "../components/not-stated";
import type { Meeting } from "../data";
import { usePage } from "../page";
import { Evidence } from "./evidence";

/** What the page calls a field, and the fields of the evidence that bear it. */
const FIELDS = {
  body: ["body"], date: ["date"], time: ["start", "end"], place: ["place"], host: ["host"], number: ["number"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Field = keyof typeof FIELDS;
/** What many minutes do not give, and nobody misses. */
const OPTIONAL: ReadonlySet<Field> = new Set(["host", "number"]);

export function AboutMeeting({ meeting }: { meeting: Meeting }) {
  return (
    <dl class="meeting-facts">
      {(Object.keys(FIELDS) as Field[]).map((field) => <FieldEntry key={field} field={field} meeting={meeting} />)}
    </dl>
  );
}

function FieldEntry({ field, meeting }: { field: Field; meeting: Meeting }) {
  const { t } = usePage();
  const value = useFieldValue(meeting, field);
  if (!value && OPTIONAL.has(field)) return null;
  const borne: readonly string[] = FIELDS[field];
  const quotes = (meeting.evidence ?? []).filter(([name]) => borne.includes(name)).map(([, quote]) => quote);
  const label = t(`meeting.${field}`);
  return (
    <div class="meeting-facts__entry">
      <dt>{label}</dt>
      <dd>
        {value || <NotStated>{t("meeting.not_stated")}</NotStated>}
        <Evidence quotes={quotes} about={label} />
      </dd>
    </div>
  );
}

function useFieldValue(meeting: Meeting, field: Field): ComponentChildren {
  const { date, t } = usePage();
  const { start, end } = meeting;
  if (field === "body") return meeting.body !== undefined && <EntityLink entity={meeting.body} />;
  if (field === "date") return date(meeting.date);
  if (field !== "time") return meeting[field];
  return start && end ? `${start}–${end}` : (start ?? (end && t("meeting.until", end)));
}

/** The meetings of the same forum before and after this one. */
export function Neighbours({ place }: { place: number }) {
  const { records, t, date } = usePage();
  const { body, date: held } = records.meeting(place);
  if (body === undefined || !held || held.startsWith("-")) return null;
  const dateOf = (one: number): string => records.meeting(one).date ?? "";
  const dated = records.meetingsOf(body).filter((one) => /^\d/.test(dateOf(one)));
  const order = [...dated].sort((one, other) => compare(dateOf(one), dateOf(other)) || one - other);
  const here = order.indexOf(place);
  const [previous, next] = [order[here - 1], order[here + 1]];
  if (previous === undefined && next === undefined) return null;
  return (
    <nav class="neighbours" aria-label={t("meeting.in_forum")}>
      {previous !== undefined && (
        <MeetingLink meeting={previous}>← {t("meeting.previous", date(dateOf(previous)))}</MeetingLink>
      )}
      {next !== undefined && <MeetingLink meeting={next}>{t("meeting.next", date(dateOf(next)))} →</MeetingLink>}
    </nav>
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
