/** Cuts a document's text into blocks, and each block at every place where a mark begins or ends. */

export type MarkKind = "fact" | "mention" | "missed" | "hidden" | "place";

/** A marked stretch; `value` is the place of what it marks: a quote, an entity, or nothing but a number. */
export interface Mark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** A stretch of text under the same marks from end to end. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A line of the document; `level` is that of a heading, 0 for plain text. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly level: number;
  readonly segments: readonly Segment[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The words between two places. */
export type Cut = (start: number, end: number) => string;

const ASTRAL = /[\ud800-\udfff]/;

/** Places are code points, but a string counts an emoji as two: only a text that holds such is taken apart. */
export function cutter(text: string): Cut {
  if (!ASTRAL.test(text)) return (start, end) => text.slice(start, end);
  const points = Array.from(text);
  return (start, end) => points.slice(start, end).join("");
}

/** Returns the segments of a stretch in reading order; marks that nest or overlap share segments. */
export function segmentsOf(stretch: Stretch, marks: readonly Mark[], cut: Cut): Segment[] {
  const within = marks.filter((mark) => mark.start < stretch.end && mark.end > stretch.start && mark.end > mark.start);
  const edges = new Set([stretch.start, stretch.end]);
  for (const mark of within) {
    edges.add(Math.max(mark.start, stretch.start));
    edges.add(Math.min(mark.end, stretch.end));
  }
  const places = [...edges].sort((one, other) => one - other);
  return places.slice(1).map((end, index) => {
    const start = places[index]!;
    return { start, end, text: cut(start, end), marks: within.filter((mark) => mark.start <= start && mark.end >= end) };
  });
}

/** Returns the lines of a stretch of text that hold more than blanks. */
function linesOf(text: string, from: number): Stretch[] {
  const lines: Stretch[] = [];
  let start = from;
  for (const line of text.split("\n")) {
    const end = start + lengthOf(line);
    if (line.trim()) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** How many code points a text holds. */
export function lengthOf(text: string): number {
  return ASTRAL.test(text) ? Array.from(text).length : text.length;
}

/** A stretch left out that runs over many lines stands as one block; the lines around it stay what they are. */
function stretchesOf(text: string, hidden: readonly Stretch[], cut: Cut): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { start, end } of hidden) {
    if (!cut(start, end).includes("\n")) continue;
    stretches.push(...linesOf(cut(from, start), from), { start, end });
    from = end;
  }
  return [...stretches, ...linesOf(cut(from, lengthOf(text)), from)];
}

/** A title that runs on into a paragraph does not make the paragraph a heading. */
function fills(start: number, end: number, stretch: Stretch): boolean {
  return (Math.min(end, stretch.end) - Math.max(start, stretch.start)) * 2 > stretch.end - stretch.start;
}

/** Returns the blocks of a text in reading order, each with its segments. */
export function blocksOf(
  text: string, marks: readonly Mark[], headings: readonly (readonly [start: number, end: number, level: number])[],
): Block[] {
  const cut = cutter(text);
  const hidden = marks.filter((mark) => mark.kind === "hidden");
  const stretches = stretchesOf(text, hidden, cut);
  const levels = depthsOf(stretches.map((stretch) => headings.find(([start, end]) => fills(start, end, stretch))?.[2] ?? 0));
  return stretches.map((stretch, place) => ({
    ...stretch, level: levels[place] ?? 0, segments: segmentsOf(stretch, marks, cut),
  }));
}

/** How deep each heading stands under those above it: documents skip levels, an outline that is read aloud may not. */
function depthsOf(levels: readonly number[]): number[] {
  const above: number[] = [];
  return levels.map((level) => {
    if (level === 0) return 0;
    while ((above.at(-1) ?? 0) >= level) above.pop();
    return above.push(level);
  });
}
