/**
 * The map on a canvas that can be moved and zoomed.
 *
 * Canvas 2D on purpose: WebGL throws where it is switched off, as on the virtual desktops of many public bodies. While
 * the map moves, a bitmap of it is moved; it is drawn sharply once it rests. A frame is asked for only when something
 * has changed.
 */

import { select } from "d3-selection";
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior, type ZoomTransform } from "d3-zoom";
import { Bitmap } from "./bitmap";
import { nearestSpot, spotsOf, type Spots } from "./hit";
import { paintPointed, type Painting, type View } from "./paint";
import type { Scene } from "./scene";

/** All of a painting but the view, which is the reader's. */
export type Drawn = Omit<Painting, "view">;

// Milliseconds without a move after which the map counts as resting.
const REST = 140;
// Pixels around a name that still count as the name: fingers are wide.
const REACH = 10;
const DEEPEST = 14;
const MARGIN = 24;
// How much more than the view the sharp bitmap shows on each side, so that a short move bares nothing.
const SPARE = 0.15;
const READABLE = 1.2;

export class CanvasMap {
  /** Called when the map has come to rest after a move. */
  onRest: () => void = () => {};
  private transform: ZoomTransform = zoomIdentity;
  private moving = false;
  private frame = 0;
  private rest = 0;
  private pointed: number | undefined;
  private spots: Spots;
  private width = 0;
  private height = 0;
  private ratio = 1;
  private readonly zoom: ZoomBehavior<HTMLCanvasElement, unknown>;
  private readonly sharp = new Bitmap();
  /** The whole map, which fills what a long move bares. */
  private readonly whole = new Bitmap();

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly context: CanvasRenderingContext2D,
    private drawn: Drawn,
  ) {
    this.spots = spotsOf(drawn.scene);
    this.zoom = zoom<HTMLCanvasElement, unknown>()
      // The wheel scrolls the page until the map is in use, so that nobody is caught in it on the way down.
      .filter((event: MouseEvent) => !event.button && (event.type !== "wheel" || event.ctrlKey || this.inUse))
      .clickDistance(4)
      .on("zoom", ({ transform }: D3ZoomEvent<HTMLCanvasElement, unknown>) => this.follow(transform));
    select(canvas).call(this.zoom).on("dblclick.zoom", null);
  }

  /** Draw something else at the same place. */
  draw(drawn: Drawn): void {
    if (drawn.scene !== this.drawn.scene) this.spots = spotsOf(drawn.scene);
    this.drawn = drawn;
    this.spoil();
  }

  /** Fit the canvas to its element, and the map to the canvas as long as all of it is shown. */
  resize(width: number, height: number): void {
    const whole = this.width === 0 || this.showsWhole;
    Object.assign(this, { width, height, ratio: Math.min(devicePixelRatio || 1, 2) });
    this.canvas.width = Math.round(width * this.ratio);
    this.canvas.height = Math.round(height * this.ratio);
    const { k } = fitted(this.drawn.scene, width, height);
    this.zoom.extent([[0, 0], [width, height]]).scaleExtent([k * 0.8, Math.max(DEEPEST, k)]);
    if (whole) this.fit();
    this.spoil();
  }

  fit(): void {
    const { k, x, y } = fitted(this.drawn.scene, this.width, this.height);
    this.goTo(zoomIdentity.translate(x, y).scale(k));
  }

  zoomBy(factor: number): void {
    select(this.canvas).call(this.zoom.scaleBy, factor);
  }

  /** Look so many pixels further to the right and down. */
  moveBy(across: number, down: number): void {
    select(this.canvas).call(this.zoom.translateBy, -across / this.transform.k, -down / this.transform.k);
  }

  /** Put a name in the middle, near enough to read it. */
  centre(node: number): void {
    const [, x, y] = this.drawn.scene.map.nodes[node]!;
    const k = Math.max(this.transform.k, READABLE);
    this.goTo(zoomIdentity.translate(this.width / 2 - x * k, this.height / 2 - y * k).scale(k));
  }

  /** The name at a pixel of the canvas. */
  nodeAt(x: number, y: number, reach = REACH): number | undefined {
    return nearestSpot(this.spots, ...this.transform.invert([x, y]), reach / this.transform.k);
  }

  /** The name nearest to the middle, for those who steer by keyboard. */
  nodeInMiddle(): number | undefined {
    return this.nodeAt(this.width / 2, this.height / 2, Math.min(this.width, this.height) / 3);
  }

  /** Ring a name, or none. */
  point(node: number | undefined): void {
    if (node === this.pointed) return;
    this.pointed = node;
    this.ask();
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.rest);
    select(this.canvas).on(".zoom", null);
  }

  private get inUse(): boolean {
    return document.activeElement === this.canvas;
  }

  private get showsWhole(): boolean {
    const { k, x, y } = fitted(this.drawn.scene, this.width, this.height);
    return this.transform.k === k && this.transform.x === x && this.transform.y === y;
  }

  private get view(): View {
    const { k, x, y } = this.transform;
    return { k, x, y, width: this.width, height: this.height };
  }

  private goTo(transform: ZoomTransform): void {
    select(this.canvas).call(this.zoom.transform, transform);
  }

  private follow(transform: ZoomTransform): void {
    this.transform = transform;
    this.moving = true;
    clearTimeout(this.rest);
    this.rest = window.setTimeout(() => this.settle(), REST);
    this.ask();
  }

  private settle(): void {
    this.moving = false;
    this.sharp.spoil();
    this.ask();
    this.onRest();
  }

  private spoil(): void {
    this.sharp.spoil();
    this.whole.spoil();
    this.ask();
  }

  private ask(): void {
    if (!this.frame) this.frame = requestAnimationFrame(() => this.show());
  }

  private show(): void {
    this.frame = 0;
    if (!this.width) return;
    const { context, view, ratio } = this;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (this.sharp.spoilt && !this.moving) this.drawSharp(view);
    if (!this.sharp.fills(view)) {
      if (this.whole.spoilt) this.drawWhole();
      context.fillStyle = this.drawn.palette.surface;
      context.fillRect(0, 0, this.width, this.height);
      this.whole.copyTo(context, view, ratio);
    }
    this.sharp.copyTo(context, view, ratio);
    if (this.pointed !== undefined) paintPointed(context, { ...this.drawn, view }, this.pointed);
    // Names are written once the map rests: whoever takes a picture can wait for it.
    this.canvas.dataset["rests"] = String(!this.moving);
  }

  private drawSharp({ k, x, y, width, height }: View): void {
    const [across, down] = [Math.round(width * SPARE), Math.round(height * SPARE)];
    const view = { k, x: x + across, y: y + down, width: width + 2 * across, height: height + 2 * down };
    this.sharp.draw({ ...this.drawn, view }, this.ratio);
  }

  private drawWhole(): void {
    const view = { ...fitted(this.drawn.scene, this.width, this.height), width: this.width, height: this.height };
    this.whole.draw({ ...this.drawn, view, bare: true }, this.ratio);
  }
}

/** The view that shows the whole map in so many pixels. */
export function fitted({ map }: Scene, width: number, height: number): Pick<View, "k" | "x" | "y"> {
  const sides = map.communities.flatMap(([, x, y, radius]) => [[x - radius, y - radius], [x + radius, y + radius]]);
  const [left, right] = extent(sides.map(([x]) => x!));
  const [top, bottom] = extent(sides.map(([, y]) => y!));
  const k = Math.max(0.01, Math.min((width - 2 * MARGIN) / (right - left), (height - 2 * MARGIN) / (bottom - top), 3));
  return { k, x: width / 2 - ((left + right) / 2) * k, y: height / 2 - ((top + bottom) / 2) * k };
}

function extent(values: readonly number[]): readonly [least: number, most: number] {
  return values.length ? [Math.min(...values), Math.max(...values)] : [-1, 1];
}
