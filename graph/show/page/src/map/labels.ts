/** Where labels stand: the important first, and none over another. */

export interface Label {
  readonly text: string;
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
