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

/** Places are code points, but a string counts an emoji as two: only a text that holds such is taken apart. */
export function cutter(text: string): (start: number, end: number) => string {
  if (!/[\ud800-\udfff]/.test(text)) return (start, end) => text.slice(start, end);
  const points = Array.from(text);
  return (start, end) => points.slice(start, end).join("");
}

/** Returns the segments of a stretch in reading order; marks that nest or overlap share segments. */
export function segmentsOf(stretch: Stretch, marks: readonly Mark[], cut: (start: number, end: number) => string): Segment[] {
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

/** Returns the lines of a text that hold more than blanks, as stretches of code points. */
function linesOf(text: string): Stretch[] {
  const astral = /[\ud800-\udfff]/.test(text);
  const lines: Stretch[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + (astral ? Array.from(line).length : line.length);
    if (line.trim()) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** A stretch left out runs over many lines, but stands in the page as one. */
function joinHidden(lines: readonly Stretch[], hidden: readonly Mark[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const line of lines) {
    const before = joined[joined.length - 1];
    const same = before && hidden.some((mark) => mark.start < before.end && mark.end > line.start);
    if (before && same) joined[joined.length - 1] = { start: before.start, end: line.end };
    else joined.push(line);
  }
  return joined;
}

/** Returns the blocks of a text in reading order, each with its segments. */
export function blocksOf(
  text: string, marks: readonly Mark[], headings: readonly (readonly [start: number, end: number, level: number])[],
): Block[] {
  const cut = cutter(text);
  const lines = joinHidden(linesOf(text), marks.filter((mark) => mark.kind === "hidden"));
  return lines.map((line) => ({
    ...line,
    level: headings.find(([start, end]) => start < line.end && end > line.start)?.[2] ?? 0,
    segments: segmentsOf(line, marks, cut),
  }));
}
