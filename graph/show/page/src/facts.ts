/** Which entities a fact names, whatever its kind. */

import type { Fact } from "./data";

/** Those who act in a fact. */
export function agentsOf(fact: Fact): readonly number[] {
  const agents = fact.agent === undefined ? [] : [fact.agent];
  for (const [agent] of fact.owners ?? []) agents.push(agent);
  return agents;
}

/** Everyone and everything a fact names, in any field. */
export function entitiesOf(fact: Fact): readonly number[] {
  const places = [...agentsOf(fact), ...(fact.subjects ?? [])];
  for (const place of [fact.target, fact.source, fact.organisation, fact.replaced]) {
    if (place !== undefined) places.push(place);
  }
  return places;
}
