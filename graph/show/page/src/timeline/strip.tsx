/** The drawing of one lane: its dots on the line of time, joined by a thin line; words beside it say the same. */

import { usePage } from "../page";
import { addressOf } from "../router";
import type { Dot, Scale } from "./lanes";

const WHOLE_DATE = /^\d{4}-\d{2}-\d{2}$/;

export function Strip({ dots, scale }: { dots: readonly Dot[]; scale: Scale }) {
  const [first, last] = [dots[0], dots.at(-1)];
  if (!first || !last) return <span class="timeline__strip" />;
  return (
    <svg class="timeline__strip" width="100%" height="24" aria-hidden="true" focusable="false">
      {scale.ticks.map(({ place }) => (
        <line key={place} class="timeline__grid" x1={`${place}%`} x2={`${place}%`} y1="0" y2="24" />
      ))}
      <line class="timeline__lane" x1={`${scale.place(first.date)}%`} x2={`${scale.place(last.date)}%`} y1="12" y2="12" />
      {dots.map((dot) => <DotMark key={dot.meeting} dot={dot} scale={scale} />)}
    </svg>
  );
}

/** For the mouse only: with a keyboard the list of meetings leads to the same places. SVG knows no "tabIndex". */
function DotMark({ dot, scale }: { dot: Dot; scale: Scale }) {
  const { records, date } = usePage();
  const looks = WHOLE_DATE.test(dot.date) ? "timeline__dot" : "timeline__dot timeline__dot--partial";
  return (
    <a href={addressOf(records.meeting(dot.meeting).id, "meeting")} tabindex={-1}>
      <circle class={looks} cx={`${scale.place(dot.date)}%`} cy="12" r="5"><title>{date(dot.date)}</title></circle>
    </a>
  );
}

export function Axis({ scale }: { scale: Scale }) {
  const { date } = usePage();
  return (
    <div class="timeline__axis" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <span key={tick.place} class="timeline__tick" style={{ left: `${tick.place}%` }}>{date(tick.date)}</span>
      ))}
    </div>
  );
}
