import { useId, useState } from "preact/hooks";
import { EntityLink, MeetingLink, useMeetingName } from "../components/links";
import { Evidence } from "../meeting/evidence";
import { usePage, type Page } from "../page";
import type { Scale } from "./lanes";
import type { Lane } from "./source";
import { Strip } from "./strip";

/** One line of a timeline: whose it is, the drawing, and the meetings on demand. */
export function LaneLine({ lane, scale }: { lane: Lane; scale: Scale }) {
  const page = usePage();
  const id = useId();
  const [opened, setOpened] = useState(false);
  const open = opened || page.printing;
  const { label, kind } = page.records.entity(lane.entity);
  return (
    <li class={`timeline__row entity--${kind}`}>
      <div class="timeline__name"><EntityLink entity={lane.entity} /><LaneRole lane={lane} /></div>
      <Strip dots={lane.dots} scale={scale} />
      <div class="timeline__words">
        <button type="button" class="disclosure" aria-expanded={open} aria-controls={id} onClick={() => setOpened(!opened)}>
          {laneWords(page, lane)}<span class="visually-hidden"> ({label})</span>
        </button>
      </div>
      <div id={id} class="timeline__meetings">{open && <LaneMeetings lane={lane} />}</div>
    </li>
  );
}

function LaneRole({ lane: { titles, organisation } }: { lane: Lane }) {
  if (titles.length === 0 && organisation === undefined) return null;
  return (
    <span class="timeline__role">
      <span lang="da">{titles.join(", ")}</span>
      {titles.length > 0 && organisation !== undefined && ", "}
      {organisation !== undefined && <EntityLink entity={organisation} />}
    </span>
  );
}

/** "12 møder, 3. februar 2021 – 5. maj 2023": all that the drawing says. */
export function laneWords({ t, date, number, counted }: Page, { dots, undated }: Lane): string {
  const meetings = counted("timeline.meetings", dots.length + undated.length);
  const [first, last] = [dots[0], dots.at(-1)];
  const span = !first || !last ? "" : first === last ? date(first.date) : t("timeline.span", date(first.date), date(last.date));
  const missing = undated.length > 0 && t("timeline.undated", number(undated.length));
  return [meetings, span, missing].filter(Boolean).join(", ");
}

function LaneMeetings({ lane: { dots, undated } }: { lane: Lane }) {
  const name = useMeetingName();
  return (
    <ul class="plain-list">
      {[...dots].reverse().map(({ meeting, facts }) => (
        <li key={meeting} class="timeline__meeting">
          <MeetingLink meeting={meeting} /> <Evidence facts={facts} about={name(meeting)} />
        </li>
      ))}
      {undated.map((meeting) => <li key={meeting}><MeetingLink meeting={meeting} /></li>)}
    </ul>
  );
}
