/** The shapes of kinds as paths of a canvas, the same as the icons beside names. */

import type { EntityKind } from "../data";

type Corners = readonly (readonly [x: number, y: number])[];

/** Corners at about distance 1 from the middle: those of `KIND_SHAPES` in components/icons.tsx; a person is round. */
const CORNERS: Readonly<Partial<Record<EntityKind, Corners>>> = {
  organisation: [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]],
  body: [[0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]],
  office: [[0, -1.05], [1.05, -0.15], [1.05, 1], [-1.05, 1], [-1.05, -0.15]],
  initiative: ring(6, () => 1.1),
  goal: ring(10, (corner) => (corner % 2 ? 0.55 : 1.25)),
};
// Below this radius no shape can be told from another, and squares are drawn fastest.
const SPECK = 1.6;

/** Add the shape of a kind to the path that `context` is making. */
export function addShape(context: CanvasRenderingContext2D, kind: EntityKind, x: number, y: number, radius: number): void {
  const corners = CORNERS[kind];
  if (radius < SPECK) {
    context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  } else if (!corners) {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  } else {
    corners.forEach(([across, down], place) => {
      if (place) context.lineTo(x + across * radius, y + down * radius);
      else context.moveTo(x + across * radius, y + down * radius);
    });
    context.closePath();
  }
}

function ring(count: number, distance: (corner: number) => number): Corners {
  return Array.from({ length: count }, (_, corner) => {
    const turn = (corner / count) * 2 * Math.PI - Math.PI / 2;
    return [Math.cos(turn) * distance(corner), Math.sin(turn) * distance(corner)];
  });
}
