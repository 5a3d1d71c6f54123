import type { ComponentChildren } from "preact";

/** A text with stretches of it marked; `hits` are code units in order, none overlapping. */
export function Marked({ text, hits }: { text: string; hits: readonly (readonly [start: number, end: number])[] }) {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const [start, end] of hits) {
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return <>{parts}{text.slice(from)}</>;
}
