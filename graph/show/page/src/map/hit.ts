/** Which name lies at a point of the map. */

import { quadtree, type Quadtree, type QuadtreeLeaf } from "d3-quadtree";
import { nodeRadius, type Scene } from "./scene";

export interface Spot {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The names of a scene by where they lie, and the radius of the largest. */
export interface Spots {
  readonly tree: Quadtree<Spot>;
  readonly largest: number;
}

export function spotsOf(scene: Scene): Spots {
  const spots = scene.nodes.map((node) => {
    const [, x, y, , ties] = scene.map.nodes[node]!;
    return { node, x, y, radius: nodeRadius(ties) };
  });
  return {
    tree: quadtree<Spot>(spots, (spot) => spot.x, (spot) => spot.y),
    largest: spots.reduce((most, spot) => Math.max(most, spot.radius), 0),
  };
}

/** The name whose edge lies nearest to a point, if within `reach`; all in units of the map. */
export function nearestSpot({ tree, largest }: Spots, x: number, y: number, reach: number): number | undefined {
  let nearest: number | undefined;
  let least = reach;
  tree.visit((part, left, top, right, bottom) => {
    // A branch is a list of four; a leaf chains the names that lie at the same spot.
    let leaf = Array.isArray(part) ? undefined : (part as QuadtreeLeaf<Spot>);
    for (; leaf; leaf = leaf.next) {
      const distance = Math.hypot(leaf.data.x - x, leaf.data.y - y) - leaf.data.radius;
      if (distance <= least) [nearest, least] = [leaf.data.node, distance];
    }
    const far = least + largest;
    return left > x + far || right < x - far || top > y + far || bottom < y - far;
  });
  return nearest;
}
