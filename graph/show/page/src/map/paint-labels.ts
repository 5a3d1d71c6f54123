/** Write the names on the map: far out those of communities, nearer those of the best connected, near all that fit. */

import { placeLabels, wrapped, type Label } from "./labels";
import { isNamedInside, nodeInView, type Painting } from "./paint";
import type { Palette } from "./palette";
import { radiusAt } from "./scene";

interface Written extends Label {
  readonly size: number;
  readonly bold: boolean;
}

type Context = CanvasRenderingContext2D;

const SIZE = 13;
const LARGEST = 20;
const LINE_HEIGHT = 1.2;
const LETTER_WIDTH = 0.55;
const LONGEST = 34;
const SHORTEST = 15;
const MOST_LINES = 3;
const MOST = 400;
// On the screen: nodes from this radius get a label, and all do once the map is this near.
const LABELLED = 6.5;
const NEAR = 2;

/** Write labels: those of `only`, or those that the zoom has room for. */
export function paintLabels(context: Context, painting: Painting, only?: readonly number[]): void {
  const labels = only
    ? only.map((node) => nodeLabel(context, painting, node, true))
    : placeLabels(candidates(context, painting), MOST);
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  for (const label of labels) write(context, painting, label);
}

function* candidates(context: Context, painting: Painting): Generator<Written> {
  const { scene, view, emphasis: { chosen, found } } = painting;
  const seen = scene.nodes.filter((node) => nodeInView(painting, node));
  for (const node of seen) {
    if (node === chosen || found?.has(node)) yield nodeLabel(context, painting, node, true);
  }
  for (const place of scene.communities) {
    const label = communityLabel(context, painting, place);
    if (label) yield label;
  }
  const named = new Set(scene.communities.filter((place) => isNamedInside(painting, place)));
  for (const node of seen) {
    const [, , , community, ties] = scene.map.nodes[node]!;
    if (named.has(community)) continue;
    if (view.k >= NEAR || radiusAt(ties, view.k) >= LABELLED) yield nodeLabel(context, painting, node, false);
  }
}

function nodeLabel(context: Context, { scene, view, palette, label }: Painting, node: number, bold: boolean): Written {
  const [, x, y, , ties] = scene.map.nodes[node]!;
  const top = y * view.k + view.y + radiusAt(ties, view.k) + 3;
  return written(context, palette, wrapped(label(node), LONGEST, 1), SIZE, bold, x * view.k + view.x, top);
}

function communityLabel(context: Context, painting: Painting, place: number): Written | undefined {
  const { scene, view, palette, communityLabel: name } = painting;
  const [, x, y, radius] = scene.map.communities[place]!;
  const across = 2 * radius * view.k;
  const size = Math.round(Math.max(SIZE, Math.min(LARGEST, across / 8)));
  const over = !isNamedInside(painting, place);
  const longest = over ? LONGEST : Math.max(SHORTEST, Math.floor(across / (size * LETTER_WIDTH)));
  const lines = wrapped(name(place), longest, over ? 1 : MOST_LINES);
  const height = lines.length * size * LINE_HEIGHT;
  const top = over ? (y - radius) * view.k + view.y - height - 2 : y * view.k + view.y - height / 2;
  if (top + height < 0 || top > view.height) return undefined;
  return written(context, palette, lines, size, true, x * view.k + view.x, top);
}

function written(
  context: Context, palette: Palette, lines: readonly string[], size: number, bold: boolean, x: number, y: number,
): Written {
  context.font = font(palette.font, size, bold);
  const width = Math.max(...lines.map((line) => context.measureText(line).width));
  return { lines, size, bold, x, y, width, height: lines.length * size * LINE_HEIGHT };
}

function write(context: Context, { palette }: Painting, { lines, size, bold, x, y }: Written): void {
  context.font = font(palette.font, size, bold);
  // A rim in the colour of the ground keeps the letters apart from what lies beneath them.
  context.strokeStyle = palette.surface;
  context.lineWidth = 4;
  context.fillStyle = palette.ink;
  lines.forEach((line, nth) => context.strokeText(line, x, y + nth * size * LINE_HEIGHT));
  lines.forEach((line, nth) => context.fillText(line, x, y + nth * size * LINE_HEIGHT));
}

function font(family: string, size: number, bold: boolean): string {
  return `${bold ? 600 : 400} ${size}px ${family}`;
}
