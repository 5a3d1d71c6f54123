import { describe, expect, it } from "vitest";
import type { EntityKind, GraphMap } from "../src/data";
import { placeIn } from "../src/map/bitmap";
import { fitted } from "../src/map/canvas-map";
import { nearestSpot, spotsOf } from "../src/map/hit";
import { placeLabels, touches, wrapped, type Label } from "../src/map/labels";
import { nodeRadius, sceneOf, yearsOf, type MapFilter } from "../src/map/scene";

/** Two circles: Karen (0) and Per (1) about Telesund (2); the committee (3) with Ida (4); nobody knows Ole (5). */
const MAP: GraphMap = {
  nodes: [[0, -110, 0, 0, 2], [1, -90, 0, 0, 1], [2, -100, 10, 0, 3], [3, 100, 0, 1, 3], [4, 120, 0, 1, 1], [5, 0, 200, 2, 0]],
  edges: [
    [0, 2, 0, 3, 2018, 2021], [1, 2, 0, 1, 2019, 2019], [2, 3, 1, 2, 2020, 2020], [0, 3, 2, 1, 2023, 2023], [4, 3, 2, 5, 0, 0],
  ],
  kinds: ["involvement", "treated", "attendance"],
  communities: [[2, -100, 0, 40, 3], [3, 110, 0, 35, 2], [-1, 0, 200, 20, 1]],
};
const KINDS: readonly EntityKind[] = ["person", "person", "initiative", "body", "person", "person"];
const ALL: MapFilter = { without: new Set(), least: 1, from: 2018, to: 2023 };
const shown = (changes: Partial<MapFilter>) => {
  const { nodes, edges, undated } = sceneOf(MAP, KINDS, { ...ALL, ...changes });
  return { nodes, edges: edges.map(({ from, to }) => [from, to]), undated };
};

describe("what the filters leave", () => {
  it("is everything at first, best connected names first, names without a tie too", () => {
    const scene = sceneOf(MAP, KINDS, ALL);
    expect(scene.nodes).toEqual([2, 3, 0, 1, 4, 5]);
    expect(scene.edges).toEqual([
      { from: 0, to: 2, setting: false, across: false },
      { from: 1, to: 2, setting: false, across: false },
      { from: 2, to: 3, setting: true, across: true },
      { from: 0, to: 3, setting: true, across: true },
      { from: 4, to: 3, setting: true, across: false },
    ]);
    expect(scene.bundles).toEqual([{ one: 0, other: 1, ties: 2 }]);
    expect(scene.communities).toEqual([0, 1, 2]);
  });

  it("is what remains without a kind", () => {
    expect(shown({ without: new Set(["person"]) })).toEqual({ nodes: [2, 3], edges: [[2, 3]], undated: 0 });
  });

  it("is strong ties, and the names that have any", () => {
    expect(shown({ least: 3 })).toEqual({ nodes: [2, 3, 0, 4], edges: [[0, 2], [4, 3]], undated: 0 });
  });

  it("is ties of some years; how many have no year is said", () => {
    expect(shown({ from: 2020, to: 2021 })).toEqual({ nodes: [2, 3, 0], edges: [[0, 2], [2, 3]], undated: 1 });
  });

  it("spans the years that are known", () => {
    expect(yearsOf(MAP)).toEqual([2018, 2023]);
    expect(yearsOf({ ...MAP, edges: [[4, 3, 2, 5, 0, 0]] })).toBeUndefined();
  });
});

describe("the name at a point", () => {
  const spots = spotsOf(sceneOf(MAP, KINDS, ALL));

  it("is the one whose edge is nearest", () => {
    expect(nearestSpot(spots, -112, 0, 5)).toBe(0);
    expect(nearestSpot(spots, -98, 12, 5)).toBe(2);
  });

  it("is nobody's out of reach", () => {
    expect(nearestSpot(spots, 0, 100, 5)).toBeUndefined();
    expect(nearestSpot(spots, 0, 200 - nodeRadius(0) - 6, 5)).toBeUndefined();
    expect(nearestSpot(spots, 0, 200 - nodeRadius(0) - 4, 5)).toBe(5);
  });

  it("is a large one also where the middle of a small one is nearer", () => {
    const large: GraphMap = { ...MAP, nodes: [[0, 0, 0, 0, 900], [1, 60, 0, 0, 0]], edges: [] };
    const two = spotsOf(sceneOf(large, KINDS, ALL));
    expect(nearestSpot(two, 45, 0, 10)).toBe(0);
  });
});

describe("labels", () => {
  const label = (name: string, x: number, y: number, width = 60): Label => ({ lines: [name], x, y, width, height: 16 });

  it("never stand over each other, the important first", () => {
    const labels = [label("Telesund", 100, 100), label("Karen Fjord", 140, 108), label("Per Eng", 140, 122), label("Ida", 300, 100, 400)];
    expect(placeLabels(labels).map(({ lines }) => lines[0])).toEqual(["Telesund", "Per Eng"]);
  });

  it("stand apart wherever they are, however many", () => {
    const many = Array.from({ length: 400 }, (_, n) => label(`${n}`, (n * 97) % 900, (n * 61) % 500, 30 + (n % 7) * 30));
    const placed = placeLabels(many);
    expect(placed.some((one, nth) => placed.slice(nth + 1).some((other) => touches(one, other)))).toBe(false);
    expect(placeLabels(many, 7)).toEqual(placed.slice(0, 7));
  });

  it.each([
    ["Byrådet", 15, 3, ["Byrådet"]],
    ["Lokalrådet for Havby og Omegn", 15, 3, ["Lokalrådet for", "Havby og Omegn"]],
    ["Program Nærvær – styregruppe", 16, 3, ["Program Nærvær –", "styregruppe"]],
    ["Netværk for Ensomme og Ældre i Havby", 12, 2, ["Netværk for", "Ensomme og …"]],
    ["Sundhedskoordinationsudvalget", 12, 3, ["Sundhedskoo…"]],
  ])("%s in lines of %i letters", (name, longest, most, lines) => {
    expect(wrapped(name, longest, most)).toEqual(lines);
  });
});

describe("the view", () => {
  it("that shows all of the map has its discs inside", () => {
    const { k, x, y } = fitted(sceneOf(MAP, KINDS, ALL), 600, 400);
    const sides = MAP.communities.map(([, cx, cy, r]) => [(cx - r) * k + x, (cx + r) * k + x, (cy - r) * k + y, (cy + r) * k + y]);
    expect(Math.min(...sides.map(([left]) => left!))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...sides.map(([, right]) => right!))).toBeLessThanOrEqual(600);
    expect(Math.min(...sides.map(([, , top]) => top!))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...sides.map(([, , , bottom]) => bottom!))).toBeLessThanOrEqual(400);
  });

  it("of an empty map is still a view", () => {
    const empty: GraphMap = { nodes: [], edges: [], kinds: [], communities: [] };
    expect(fitted(sceneOf(empty, [], ALL), 600, 400)).toEqual({ k: 3, x: 300, y: 200 });
  });

  it("moves a picture to where it belongs", () => {
    const from = { k: 1, x: 100, y: 50, width: 800, height: 600 };
    expect(placeIn(from, { ...from, x: 130, y: 40 })).toEqual({ left: 30, top: -10, width: 800, height: 600 });
    // The point at (100, 50) of the picture is the map's origin, wherever the zoom puts that.
    expect(placeIn(from, { ...from, k: 2, x: 100, y: 50 })).toEqual({ left: -100, top: -50, width: 1600, height: 1200 });
  });
});
