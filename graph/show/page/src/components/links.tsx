import type { ComponentChildren } from "preact";
import { usePage } from "../page";
import { addressOf } from "../router";
import { KindIcon } from "./icons";

/** A name with the shape and colour of its kind, linked to its profile. */
export function EntityLink({ entity, children }: { entity: number; children?: ComponentChildren }) {
  const { records, t } = usePage();
  const { id, kind, label, note } = records.entity(entity);
  return (
    <a class={`entity entity--${kind}`} href={addressOf(id, kind)}>
      <KindIcon kind={kind} />
      <span class="visually-hidden">{t(`kind.${kind}`)}: </span>
      <span class="entity__label">{children ?? label}</span>
      {note && <span class="entity__note"> ({note})</span>}
    </a>
  );
}

/** "Forum, 3. februar 2021", linked to the page of the meeting. */
export function MeetingLink({ meeting, children }: { meeting: number; children?: ComponentChildren }) {
  const { records } = usePage();
  const name = useMeetingName();
  return (
    <a class="meeting-link" href={addressOf(records.meeting(meeting).id, "meeting")}>{children ?? name(meeting)}</a>
  );
}

/** The words for a meeting: its body and date, or its file where the minutes say neither. */
export function useMeetingName(): (meeting: number) => string {
  const { records, date, t } = usePage();
  return (place) => {
    const meeting = records.meeting(place);
    const known = [records.name(meeting.body), date(meeting.date)].filter(Boolean);
    const [first] = meeting.documents;
    return known.join(", ") || (first === undefined ? t("page.unnamed_meeting") : records.document(first).file);
  };
}
