/** Write the names on the map: far out those of communities, nearer those of the best connected, near all that fit. */

import { placeLabels, type Label } from "./labels";
import { nodeInView, type Painting } from "./paint";
import { nodeRadius } from "./scene";

interface Written extends Label {
  readonly size: number;
  readonly bold: boolean;
}

type Context = CanvasRenderingContext2D;

const SIZE = 13;
const LARGEST = 20;
const LINE_HEIGHT = 1.25;
const LONGEST = 34;
const MOST = 400;
// On the screen: nodes from this radius get a label, and all do once the smallest are this large.
const LABELLED = 6.5;
const NEAR = 2;
// A disc this wide fills the view: its name then stands over it and no longer on it.
const WIDE_DISC = 220;

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
  for (const node of seen) {
    const ties = scene.map.nodes[node]![4];
    if (view.k >= NEAR || nodeRadius(ties) * view.k >= LABELLED) yield nodeLabel(context, painting, node, false);
  }
}

function nodeLabel(context: Context, { scene, view, palette, label }: Painting, node: number, bold: boolean): Written {
  const [, x, y, , ties] = scene.map.nodes[node]!;
  const text = shortened(label(node));
  context.font = font(palette.font, SIZE, bold);
  return {
    text, bold,
    size: SIZE,
    x: x * view.k + view.x,
    y: (y + nodeRadius(ties)) * view.k + view.y + 3,
    width: context.measureText(text).width,
    height: SIZE * LINE_HEIGHT,
  };
}

function communityLabel(context: Context, painting: Painting, place: number): Written | undefined {
  const { scene, view, palette, communityLabel: name } = painting;
  const [, x, y, radius] = scene.map.communities[place]!;
  const across = 2 * radius * view.k;
  const size = Math.round(Math.max(SIZE, Math.min(LARGEST, across / 9)));
  const text = shortened(name(place));
  context.font = font(palette.font, size, true);
  const height = size * LINE_HEIGHT;
  const over = across > WIDE_DISC;
  const label = {
    text, size, bold: true,
    x: x * view.k + view.x,
    y: over ? (y - radius) * view.k + view.y - height - 2 : y * view.k + view.y - height / 2,
    width: context.measureText(text).width,
    height,
  };
  return label.y + height > 0 && label.y < view.height ? label : undefined;
}

function write(context: Context, { palette }: Painting, label: Written): void {
  context.font = font(palette.font, label.size, label.bold);
  // A rim in the colour of the ground keeps the letters apart from lines beneath them.
  context.strokeStyle = palette.surface;
  context.lineWidth = 4;
  context.strokeText(label.text, label.x, label.y);
  context.fillStyle = palette.ink;
  context.fillText(label.text, label.x, label.y);
}

function font(family: string, size: number, bold: boolean): string {
  return `${bold ? 600 : 400} ${size}px ${family}`;
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}
