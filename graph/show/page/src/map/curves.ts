/** The curves between a name and its neighbours, drawn behind the lists by where those stand. */

import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

export interface Curve {
  readonly other: number;
  readonly path: string;
}

/** The half of a box that curves end at: its left or right side, and how high. */
interface Anchor {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

const AIR = 4;

/**
 * The curves from the element marked `data-focus` to each marked `data-neighbour`, drawn anew whenever the frame
 * changes its size: letters may be enlarged, columns may become one.
 */
export function useCurves(frame: RefObject<HTMLElement | null>, entity: number): readonly Curve[] {
  const [curves, setCurves] = useState<readonly Curve[]>([]);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    // It answers at once, when the browser has laid the page out anyway: to measure sooner would lay it out twice.
    const watch = new ResizeObserver(() => setCurves(curvesIn(element)));
    watch.observe(element);
    return () => watch.disconnect();
  }, [frame, entity]);
  return curves;
}

function curvesIn(frame: HTMLElement): Curve[] {
  const origin = frame.getBoundingClientRect();
  const focus = frame.querySelector("[data-focus]");
  if (!focus) return [];
  const from = anchorOf(focus, origin);
  return [...frame.querySelectorAll<HTMLElement>("[data-neighbour]")].map((row) => ({
    other: Number(row.dataset["neighbour"]),
    path: curve(from, anchorOf(row.querySelector("svg") ?? row, origin)),
  }));
}

function anchorOf(element: Element, origin: DOMRect): Anchor {
  const box = element.getBoundingClientRect();
  return { left: box.left - origin.left, right: box.right - origin.left, y: box.top + box.height / 2 - origin.top };
}

/** Leaves and arrives level, like a branch, so that lines to neighbouring rows do not cross. */
export function curve(from: Anchor, to: Anchor): string {
  const rightwards = to.left > from.left;
  const [start, end] = rightwards ? [from.right, to.left - AIR] : [from.left, to.right + AIR];
  const bend = (start + end) / 2;
  const [x1, y1, x2, y2, middle] = [start, from.y, end, to.y, bend].map((value) => Math.round(value * 10) / 10);
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}
