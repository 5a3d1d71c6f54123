/** Draw a scene on a canvas: discs, lines and names, each kind in one path, and what a reader looks for above them. */

import type { EntityKind } from "../data";
import { paintLabels } from "./paint-labels";
import type { Palette } from "./palette";
import { radiusAt, type Scene, type SceneEdge } from "./scene";
import { addShape } from "./shapes";

/** From units of the map to pixels: `x * k + x0`. */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a reader looks for or has chosen. */
export interface Emphasis {
  /** Places of nodes that a search found; the rest steps back. */
  readonly found?: ReadonlySet<number> | undefined;
  readonly chosen?: number | undefined;
}

export interface Painting {
  readonly scene: Scene;
  readonly view: View;
  readonly palette: Palette;
  readonly emphasis: Emphasis;
  readonly label: (node: number) => string;
  readonly communityLabel: (community: number) => string;
  /** Without labels: for a picture that is going to be stretched. */
  readonly bare?: boolean;
}

type Context = CanvasRenderingContext2D;

// A long path costs more than its parts, because every line is compared with the others of its path.
const LINES_A_PATH = 400;
const FAR_NODE = 4.5;
const MOST_LINES_FAR = 600;
const MOST_LINES_ACROSS = 500;
const SMALL_DISC = 130;
const RECEDING = 0.4;
const FULL_TURN = 2 * Math.PI;

/** Whether nodes are so small that lines between them would only be a haze: bundles between communities stand for them. */
export function isFar({ scene, view }: Pick<Painting, "scene" | "view">): boolean {
  return radiusAt(2, view.k) < FAR_NODE && scene.edges.length > MOST_LINES_FAR;
}

/** Whether the name of a community stands on its disc: far out, where the names in it recede behind it. */
export function isNamedInside(painting: Pick<Painting, "scene" | "view">, community: number): boolean {
  const { scene, view } = painting;
  return isFar(painting) || 2 * scene.map.communities[community]![3] * view.k <= SMALL_DISC;
}

export function paint(context: Context, painting: Painting): void {
  const { palette, view } = painting;
  context.globalAlpha = 1;
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, view.width, view.height);
  const { lines, bundled } = linesOf(painting);
  // Bundles end at the discs; lines go to the names on them.
  if (bundled) paintBundles(context, painting);
  paintDiscs(context, painting);
  paintLines(context, painting, lines);
  paintTiesOfChosen(context, painting);
  paintNodes(context, painting);
  paintRings(context, painting);
  if (!painting.bare) paintLabels(context, painting);
}

/** The ties to draw one by one, and whether those between communities are too many for that. */
export function linesOf(painting: Pick<Painting, "scene" | "view">): { lines: readonly SceneEdge[]; bundled: boolean } {
  if (isFar(painting)) return { lines: [], bundled: true };
  // A line that only passes through, both its names out of sight, says nothing here.
  const seen = new Set(painting.scene.nodes.filter((node) => nodeInView(painting, node)));
  const lines = painting.scene.edges.filter(({ from, to }) => seen.has(from) || seen.has(to));
  const bundled = lines.filter(({ across }) => across).length > MOST_LINES_ACROSS;
  return { lines: bundled ? lines.filter(({ across }) => !across) : lines, bundled };
}

/** Draw the name under the pointer or the middle of the view: its ring and label, over what is drawn already. */
export function paintPointed(context: Context, painting: Painting, node: number): void {
  ring(context, painting, node, painting.palette.ink, 2);
  paintLabels(context, painting, [node]);
}

function paintDiscs(context: Context, { scene, view, palette }: Painting): void {
  context.beginPath();
  for (const place of scene.communities) {
    const [, x, y, radius] = scene.map.communities[place]!;
    circle(context, x * view.k + view.x, y * view.k + view.y, radius * view.k);
  }
  context.fillStyle = palette.paper;
  context.fill();
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  context.stroke();
}

function paintBundles(context: Context, { scene, view, palette }: Painting): void {
  context.strokeStyle = palette.strong;
  context.globalAlpha = 0.35;
  for (const { one, other, ties } of scene.bundles) {
    const [from, to] = [scene.map.communities[one]!, scene.map.communities[other]!];
    context.lineWidth = Math.min(1 + Math.log2(ties), 12);
    context.beginPath();
    context.moveTo(from[1] * view.k + view.x, from[2] * view.k + view.y);
    context.lineTo(to[1] * view.k + view.x, to[2] * view.k + view.y);
    context.stroke();
  }
  context.globalAlpha = 1;
}

function paintLines(context: Context, painting: Painting, lines: readonly SceneEdge[]): void {
  const { palette, emphasis } = painting;
  // One dot of the screen: the only width that is drawn fast without a graphics card.
  context.lineWidth = 1 / context.getTransform().a;
  for (const setting of [true, false]) {
    context.strokeStyle = setting ? palette.line : palette.strong;
    context.globalAlpha = faintness(lines.length, emphasis);
    strokeLines(context, painting, lines.filter((line) => line.setting === setting));
  }
  context.globalAlpha = 1;
}

/** Many lines over each other: the more there are, the fainter each; and all stand back behind what is looked for. */
function faintness(lines: number, { found, chosen }: Emphasis): number {
  const usual = Math.max(0.25, Math.min(0.8, 600 / (lines + 1)));
  return found || chosen !== undefined ? usual * 0.3 : usual;
}

function strokeLines(context: Context, { scene, view }: Painting, edges: readonly SceneEdge[]): void {
  for (let start = 0; start < edges.length; start += LINES_A_PATH) {
    context.beginPath();
    for (const { from, to } of edges.slice(start, start + LINES_A_PATH)) {
      const [, x1, y1] = scene.map.nodes[from]!;
      const [, x2, y2] = scene.map.nodes[to]!;
      context.moveTo(x1 * view.k + view.x, y1 * view.k + view.y);
      context.lineTo(x2 * view.k + view.x, y2 * view.k + view.y);
    }
    context.stroke();
  }
}

function paintNodes(context: Context, painting: Painting): void {
  const { scene, emphasis: { found } } = painting;
  const seen = scene.nodes.filter((node) => nodeInView(painting, node));
  const inside = new Set(scene.communities.filter((place) => isNamedInside(painting, place)));
  const recedes = (node: number): boolean => found !== undefined || inside.has(scene.map.nodes[node]![3]);
  context.globalAlpha = RECEDING;
  fillNodes(context, painting, seen.filter(recedes));
  context.globalAlpha = 1;
  fillNodes(context, painting, seen.filter((node) => found?.has(node) ?? !recedes(node)));
}

function fillNodes(context: Context, { scene, view, palette }: Painting, nodes: readonly number[]): void {
  const byKind = new Map<EntityKind, number[]>();
  for (const node of nodes) {
    const kind = scene.kinds[node]!;
    const places = byKind.get(kind);
    if (places) places.push(node);
    else byKind.set(kind, [node]);
  }
  for (const [kind, places] of byKind) {
    context.beginPath();
    for (const place of places) {
      const [, x, y, , ties] = scene.map.nodes[place]!;
      addShape(context, kind, x * view.k + view.x, y * view.k + view.y, radiusAt(ties, view.k));
    }
    context.fillStyle = palette.kinds[kind];
    context.fill();
  }
}

function paintTiesOfChosen(context: Context, painting: Painting): void {
  const { scene, palette, emphasis: { chosen } } = painting;
  if (chosen === undefined) return;
  context.strokeStyle = palette.link;
  context.lineWidth = 1.5;
  strokeLines(context, painting, scene.edges.filter(({ from, to }) => from === chosen || to === chosen));
}

function paintRings(context: Context, painting: Painting): void {
  const { palette, emphasis: { found, chosen } } = painting;
  for (const node of found ?? []) {
    if (nodeInView(painting, node)) ring(context, painting, node, palette.ink, 1.5);
  }
  if (chosen !== undefined) ring(context, painting, chosen, palette.link, 3);
}

function ring(context: Context, { scene, view }: Painting, node: number, color: string, width: number): void {
  const [, x, y, , ties] = scene.map.nodes[node]!;
  context.beginPath();
  circle(context, x * view.k + view.x, y * view.k + view.y, radiusAt(ties, view.k) * 1.15 + 3);
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke();
}

function circle(context: Context, x: number, y: number, radius: number): void {
  context.moveTo(x + radius, y);
  context.arc(x, y, radius, 0, FULL_TURN);
}

/** Whether any of a node can be seen. */
export function nodeInView({ scene, view }: Pick<Painting, "scene" | "view">, node: number): boolean {
  const [, x, y, , ties] = scene.map.nodes[node]!;
  const [cx, cy, r] = [x * view.k + view.x, y * view.k + view.y, radiusAt(ties, view.k) + 2];
  return cx + r > 0 && cx - r < view.width && cy + r > 0 && cy - r < view.height;
}
