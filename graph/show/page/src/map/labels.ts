/** Where labels stand: the important first, and none over another. */

export interface Label {
  readonly lines: readonly string[];
  /** The middle of its upper edge, in pixels of the screen. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const AIR = 2;
// Labels are compared with those in the same squares only; a label is seldom wider than two of them.
const SQUARE = 96;

/** The labels that can be read, of `labels` in their order: one that would touch an earlier one is left out. */
export function placeLabels<L extends Label>(labels: Iterable<L>, most = Infinity): readonly L[] {
  const placed: L[] = [];
  const squares = new Map<string, L[]>();
  for (const label of labels) {
    if (placed.length >= most) break;
    const keys = squaresOf(label);
    if (keys.some((key) => squares.get(key)?.some((other) => touches(label, other)))) continue;
    placed.push(label);
    for (const key of keys) {
      const inside = squares.get(key);
      if (inside) inside.push(label);
      else squares.set(key, [label]);
    }
  }
  return placed;
}

export function touches(one: Label, other: Label): boolean {
  return (
    Math.abs(one.x - other.x) < (one.width + other.width) / 2 + AIR &&
    one.y < other.y + other.height + AIR &&
    other.y < one.y + one.height + AIR
  );
}

function squaresOf({ x, y, width, height }: Label): string[] {
  const keys = [];
  const [left, right] = [x - width / 2 - AIR, x + width / 2 + AIR].map((value) => Math.floor(value / SQUARE));
  const [top, bottom] = [y - AIR, y + height + AIR].map((value) => Math.floor(value / SQUARE));
  for (let column = left!; column <= right!; column++) {
    for (let row = top!; row <= bottom!; row++) keys.push(`${column},${row}`);
  }
  return keys;
}

/** A name in lines of at most `longest` letters where its words allow; what does not fit in `most` lines ends in "…". */
export function wrapped(name: string, longest: number, most: number): readonly string[] {
  const lines: string[] = [];
  // A dash stays with the word before it.
  for (const word of name.split(/ (?![–—-])/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, most).map((line) => shortened(line, longest));
  const last = kept.length - 1;
  return lines.length > most ? [...kept.slice(0, last), shortened(`${kept[last]} …`, longest)] : kept;
}

function shortened(text: string, longest: number): string {
  // A word is not broken for a letter or two: there is air around every label.
  return text.length > longest + 4 ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
}
