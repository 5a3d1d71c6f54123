/** The facts behind a tie of the map: what `graph/show/page/map.py` draws a line from, read the other way. */

import type { Fact } from "../data";
import type { Records } from "../records";

const TAKING_PART: ReadonlySet<string | undefined> = new Set(["present", "substitute", "unknown", "guest"]);

/** The facts that tie two entities, as places, in the order of meetings. */
export function factsBetween(records: Records, one: number, other: number): readonly number[] {
  const ends = [one, other];
  const near = new Set([...records.factsNaming(one), ...records.factsNaming(other)]);
  return [...near].sort((first, second) => first - second).filter((place) => {
    const fact = records.fact(place);
    return tiesOfFact(fact, records.bodyOf(fact)).some((tie) => ends.every((end) => tie.includes(end)));
  });
}

/** The pairs that a fact ties, as `_ties` of map.py. */
function tiesOfFact(fact: Fact, body: number | undefined): readonly (readonly (number | undefined)[])[] {
  switch (fact.kind) {
    case "involvement": case "election": return [[fact.agent, fact.target]];
    case "supports": case "relation": return [[fact.source, fact.target]];
    case "item": case "decision": return (fact.subjects ?? []).map((subject) => [subject, body]);
    case "attendance": return [
      ...(TAKING_PART.has(fact.how) ? [[fact.agent, body]] : []),
      [fact.agent, fact.organisation],
      [fact.agent, fact.replaced],
    ];
    default: return [];
  }
}
