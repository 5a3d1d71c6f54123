/** What ties one name to others, summed over the edges of the map, and which of them stand in its neighbourhood. */

import type { EntityKind, GraphMap } from "../data";
import type { Records } from "../records";

export interface Tie {
  readonly other: number;
  readonly facts: number;
  /** Years, 0 where no minutes say them. */
  readonly first: number;
  readonly last: number;
  /** What ties them, as codes of `GraphMap.kinds`, in the order of that list. */
  readonly kinds: readonly string[];
}

export interface TieGroup {
  readonly kind: EntityKind;
  readonly shown: readonly Tie[];
  readonly more: number;
}

/** Who stands to the left, what and where to the right: each kind always has the same place. */
export const SIDES: readonly (readonly EntityKind[])[] = [
  ["person", "organisation", "office"],
  ["initiative", "goal", "body"],
];
export const MOST_SHOWN = 25;

/** The ties of an entity, strongest first; equal ones in the order of names. */
export function tiesOf(records: Records, entity: number): readonly Tie[] {
  const index = records.once("map.ties", () => edgesByEnd(records.map));
  const edges = [...(index.get(entity) ?? [])].map((place) => records.map.edges[place]!);
  edges.sort((one, other) => one[2] - other[2]);
  const ties = new Map<number, Tie>();
  for (const [from, to, kind, facts, first, last] of edges) {
    const other = from === entity ? to : from;
    ties.set(other, joined(ties.get(other), { other, facts, first, last, kinds: [records.map.kinds[kind] ?? ""] }));
  }
  return [...ties.values()].sort((one, other) => other.facts - one.facts || one.other - other.other);
}

/** At most `most` ties by kind of name; every kind gets its fair part, so that many people do not hide the one goal. */
export function nearest(records: Records, ties: readonly Tie[], most = MOST_SHOWN): readonly TieGroup[] {
  const kinds = SIDES.flat();
  const all = kinds.map((kind) => ties.filter((tie) => records.entity(tie.other).kind === kind));
  const parts = fairParts(all.map((group) => group.length), most);
  return kinds
    .map((kind, at) => ({ kind, shown: all[at]!.slice(0, parts[at]), more: all[at]!.length - parts[at]! }))
    .filter((group) => group.shown.length > 0);
}

/** How many of each group are shown: one of each in turn until `most` are given out. */
export function fairParts(sizes: readonly number[], most: number): readonly number[] {
  const parts = sizes.map(() => 0);
  let left = Math.min(most, sizes.reduce((sum, size) => sum + size, 0));
  while (left > 0) {
    for (let at = 0; at < sizes.length && left > 0; at++) {
      if (parts[at]! < sizes[at]!) {
        parts[at]!++;
        left--;
      }
    }
  }
  return parts;
}

/** The initiative that most ties lead to, or the best connected name where there is no initiative. */
export function strongestName(records: Records): number | undefined {
  const { nodes } = records.map;
  const initiatives = nodes.filter(([entity]) => records.entity(entity).kind === "initiative");
  const [first, ...rest] = initiatives.length ? initiatives : nodes;
  return first && rest.reduce((best, node) => (node[4] > best[4] ? node : best), first)[0];
}

function edgesByEnd(map: GraphMap): ReadonlyMap<number, readonly number[]> {
  const index = new Map<number, number[]>();
  map.edges.forEach(([from, to], place) => {
    for (const end of [from, to]) {
      const places = index.get(end);
      if (places) places.push(place);
      else index.set(end, [place]);
    }
  });
  return index;
}

function joined(known: Tie | undefined, tie: Tie): Tie {
  if (!known) return tie;
  return {
    other: tie.other,
    facts: known.facts + tie.facts,
    first: Math.min(known.first || tie.first, tie.first || known.first),
    last: Math.max(known.last, tie.last),
    kinds: known.kinds.includes(tie.kinds[0]!) ? known.kinds : [...known.kinds, ...tie.kinds],
  };
}
