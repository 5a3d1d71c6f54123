/** One line of the minutes: its words with their marks, and on demand the facts that rest on them. */

import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { usePage } from "../page";
import { addressOf } from "../router";
import { FactEntry } from "./fact";
import type { Basis } from "./marks";
import type { Block, Mark, Segment } from "./segments";

export interface BlockProps {
  readonly block: Block;
  readonly bases: readonly Basis[];
  readonly open: boolean;
  readonly onToggle: () => void;
}

export function BlockLine({ block, bases, open, onToggle }: BlockProps) {
  const { printing } = usePage();
  const id = useId();
  const here = basesIn(block, bases);
  const words = block.segments.map((segment) => {
    return <Words key={segment.start} segment={segment} block={block} onFact={onToggle} />;
  });
  const button = here.length > 0 && !printing && <Count bases={here} open={open} controls={id} onToggle={onToggle} />;
  return (
    <>
      <Line level={block.level}>{words}{button}</Line>
      {open && <div id={id} class="mark-panel"><Bases bases={here} /></div>}
    </>
  );
}

/** The stretches marked in a block, for a quote may run on into the next. */
function basesIn(block: Block, bases: readonly Basis[]): readonly Basis[] {
  const marks = block.segments.flatMap((segment) => segment.marks);
  const places = new Set(marks.flatMap(({ kind, value }) => (kind === "fact" ? [value] : [])));
  return bases.filter((_, place) => places.has(place));
}

function Line({ level, children }: { level: number; children: ComponentChildren }) {
  const looks = { class: "meeting-text__line", tabIndex: -1 };
  if (level === 0) return <p {...looks}>{children}</p>;
  // The view's own headings come first: h1 is the meeting, h2 the panel.
  const Heading = level === 1 ? "h3" : level === 2 ? "h4" : "h5";
  return <Heading {...looks}>{children}</Heading>;
}

function Words({ segment, block, onFact }: { segment: Segment; block: Block; onFact: () => void }) {
  const { t } = usePage();
  const { marks, text } = segment;
  const hidden = marks.find(({ kind }) => kind === "hidden");
  if (hidden) {
    const first = Math.max(hidden.start, block.start) === segment.start;
    return first ? <span class="mark--hidden">{t("meeting.hidden")}</span> : null;
  }
  const mention = marks.find(({ kind }) => kind === "mention");
  const words = mention ? <Mention entity={mention.value}>{text}</Mention> : text;
  const others = marks.filter(({ kind }) => kind !== "mention");
  if (others.length === 0) return <>{words}</>;
  const looks = [...new Set(others.map(({ kind }) => `mark--${kind}`))].join(" ");
  // With a keyboard the button at the end of the line does what a click on its words does.
  const opens = !mention && others.some(({ kind }) => kind === "fact");
  return <mark class={looks} onClick={opens ? onFact : undefined}>{saysMissed(marks, segment) && <Missed />}{words}</mark>;
}

function Mention({ entity, children }: { entity: number; children: string }) {
  const { records } = usePage();
  const { id, kind } = records.entity(entity);
  return <a class={`mark--mention entity--${kind}`} href={addressOf(id, kind)}>{children}</a>;
}

function saysMissed(marks: readonly Mark[], { start }: Segment): boolean {
  return marks.some((mark) => mark.kind === "missed" && mark.start === start);
}

function Missed() {
  const { t, lang } = usePage();
  return <span class="visually-hidden" lang={lang}>{t("meeting.mark.missed")}</span>;
}

interface CountProps {
  readonly bases: readonly Basis[];
  readonly open: boolean;
  readonly controls: string;
  readonly onToggle: () => void;
}

function Count({ bases, open, controls, onToggle }: CountProps) {
  const { t, lang, counted } = usePage();
  // A fact may rest on several stretches of the line.
  const count = new Set(bases.flatMap(({ facts, fields }) => [...facts, ...fields])).size;
  const words = t("meeting.mark.line", counted("meeting.mark.open", count));
  return (
    <button
      type="button" class="mark-count" lang={lang} aria-expanded={open} aria-controls={controls}
      aria-label={words} title={words} onClick={onToggle}
    >
      {count}
    </button>
  );
}

/** Each marked stretch of a line, and what rests on it. */
function Bases({ bases }: { bases: readonly Basis[] }) {
  const { records, t, lang } = usePage();
  return (
    <div lang={lang}>
      <p class="mark-panel__title">{t("meeting.mark.panel")}</p>
      {bases.map(({ start, end, quote, facts, fields }) => (
        <section key={`${start}-${end}`} class="mark-panel__basis">
          <blockquote class="mark-panel__words" lang="da">{records.quote(quote)[3]}</blockquote>
          <ul class="plain-list">
            {fields.map((field) => (
              <li key={field} class="fact">
                <span class="fact__kind">{t("meeting.fact.meeting")}</span> {t(fieldKey(field))}
              </li>
            ))}
            {facts.map((fact) => <FactEntry key={fact} fact={fact} />)}
          </ul>
        </section>
      ))}
    </div>
  );
}

const FIELD_KEYS = {
  body: "meeting.body", date: "meeting.date", number: "meeting.number", start: "meeting.start", end: "meeting.end",
  place: "meeting.place", host: "meeting.host",
} as const;

function fieldKey(field: string) {
  return FIELD_KEYS[field as keyof typeof FIELD_KEYS] ?? "meeting.fact.meeting";
}
