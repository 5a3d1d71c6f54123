/** Which entities a fact names, whatever its kind. */

import type { Fact } from "./data";

/** Those who act in a fact. */
export function agentsOf(fact: Fact): readonly number[] {
  const agents = (fact.owners ?? []).map(([agent]) => agent);
  return fact.agent === undefined ? agents : [fact.agent, ...agents];
}

/** Everyone and everything a fact names, in any field. */
export function entitiesOf(fact: Fact): readonly number[] {
  const { target, source, organisation, replaced } = fact;
  const others = [target, source, organisation, replaced].filter((place) => place !== undefined);
  return [...agentsOf(fact), ...others, ...(fact.subjects ?? [])];
}
