/** What of the map is drawn: the names and ties that the filters leave, and the bundles of ties between communities. */

import type { EntityKind, GraphMap } from "../data";

export interface MapFilter {
  /** Kinds that are left out. */
  readonly without: ReadonlySet<EntityKind>;
  /** Ties of fewer facts are left out. */
  readonly least: number;
  /** Years; ties outside them are left out, and those of no known year once the years are narrowed. */
  readonly from: number;
  readonly to: number;
}

/** A tie drawn as a line, between two places of nodes. */
export interface SceneEdge {
  readonly from: number;
  readonly to: number;
  /** Whether it only says where someone belongs, and not that they work on it. */
  readonly setting: boolean;
  /** Whether it goes from one community to another. */
  readonly across: boolean;
}

/** All ties between two communities as one line. */
export interface Bundle {
  readonly one: number;
  readonly other: number;
  readonly ties: number;
}

export interface Scene {
  readonly map: GraphMap;
  readonly kinds: readonly EntityKind[];
  /** Places of the nodes that are drawn, best connected first: these get their label first. */
  readonly nodes: readonly number[];
  readonly edges: readonly SceneEdge[];
  readonly bundles: readonly Bundle[];
  /** Places of the communities that any drawn node belongs to. */
  readonly communities: readonly number[];
  /** How many ties are left out because nobody knows their year. */
  readonly undated: number;
}

// To sit at the same table is not to work on the same thing.
const SETTING: ReadonlySet<string> = new Set(["treated", "attendance", "organisation", "substitution"]);

/** The radius of a node with so many ties; its room was laid out for it (`node_radius` in discs.py). */
export function nodeRadius(ties: number): number {
  return 4 + 1.6 * Math.sqrt(ties);
}

/** The radius in pixels. Nearer than life-size nodes grow slowly, so that room opens for their labels and lines. */
export function radiusAt(ties: number, k: number): number {
  return nodeRadius(ties) * (k <= 1 ? k : k ** 0.4);
}

/** The first and last year of any tie, or nothing where no year is known. */
export function yearsOf(map: GraphMap): readonly [first: number, last: number] | undefined {
  const first = map.edges.reduce((least, edge) => (edge[4] && edge[4] < least ? edge[4] : least), Infinity);
  const last = map.edges.reduce((most, edge) => Math.max(most, edge[5]), 0);
  return last ? [first, last] : undefined;
}

export function sceneOf(map: GraphMap, kinds: readonly EntityKind[], filter: MapFilter): Scene {
  const shown = (node: number): boolean => !filter.without.has(kinds[node]!);
  const years = yearsOf(map);
  const narrowed = years !== undefined && (filter.from > years[0] || filter.to < years[1]);
  const candidates = map.edges.filter((edge) => edge[3] >= filter.least && shown(edge[0]) && shown(edge[1]));
  const edges = candidates.filter(([, , , , first, last]) => {
    return !narrowed || (last > 0 && first <= filter.to && last >= filter.from);
  });
  // A name that no fact ties to anything stands on the whole map, and not on one of some years or strong ties.
  const tied = new Set(edges.flatMap(([from, to]) => [from, to]));
  const whole = !narrowed && filter.least <= 1;
  const places = map.nodes.map((_, place) => place).filter((place) => shown(place) && (whole || tied.has(place)));
  return {
    map, kinds,
    nodes: places.sort((one, other) => map.nodes[other]![4] - map.nodes[one]![4] || one - other),
    edges: edges.map(([from, to, kind]) => {
      const across = map.nodes[from]![3] !== map.nodes[to]![3];
      return { from, to, setting: SETTING.has(map.kinds[kind]!), across };
    }),
    bundles: bundlesOf(map, edges),
    communities: [...new Set(places.map((place) => map.nodes[place]![3]))].sort((one, other) => one - other),
    undated: narrowed ? candidates.filter((edge) => edge[5] === 0).length : 0,
  };
}

function bundlesOf(map: GraphMap, edges: GraphMap["edges"]): Bundle[] {
  const ties = new Map<string, Bundle>();
  for (const [from, to] of edges) {
    const [a, b] = [map.nodes[from]![3], map.nodes[to]![3]];
    if (a === b) continue;
    const [one, other] = a < b ? [a, b] : [b, a];
    const key = `${one}-${other}`;
    ties.set(key, { one, other, ties: (ties.get(key)?.ties ?? 0) + 1 });
  }
  return [...ties.values()].sort((first, second) => first.one - second.one || first.other - second.other);
}
