/** Names on the map: those of communities, and those that a search finds. */

import type { GraphMap } from "../data";
import type { Page } from "../page";
import type { Records } from "../records";
import { fold } from "../search/folding";

/** A community is called by the name it is built around; the names of none share a disc. */
export function communityName({ records, t }: Page, map: GraphMap, place: number): string {
  const entity = map.communities[place]?.[0] ?? -1;
  return entity < 0 ? t("map.no_community") : records.label(entity);
}

/** Entities whose name, or another name of theirs, holds every word of `words`; best connected first. */
export function namesWith(records: Records, words: string): readonly number[] {
  const wanted = fold(words).split(" ").filter(Boolean);
  if (!wanted.length) return [];
  const folded = records.once("map.folded", () => {
    return records.names.entities.map(({ label, aliases = [] }) => fold([label, ...aliases].join(" ")));
  });
  const found = folded.flatMap((name, place) => (wanted.every((word) => name.includes(word)) ? [place] : []));
  const ties = (place: number): number => records.map.nodes[place]?.[4] ?? 0;
  return found.sort((one, other) => ties(other) - ties(one) || one - other);
}
