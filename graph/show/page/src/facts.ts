/** Which entities a fact names, whatever its kind. */

import type { Fact } from "./data";

/** Everyone and everything a fact names, in any field. */
export function entitiesOf(fact: Fact): readonly number[] {
  const places: number[] = [];
  visitEntities(fact, (place) => places.push(place));
  return places;
}

/** Call `visit` with everyone and everything a fact names: 100,000 facts are gone through without making a list of each. */
export function visitEntities(fact: Fact, visit: (place: number) => void): void {
  const { agent, target, source, organisation, replaced, owners, subjects } = fact;
  if (agent !== undefined) visit(agent);
  if (owners) for (const owner of owners) visit(owner[0]);
  if (subjects) for (const subject of subjects) visit(subject);
  if (target !== undefined) visit(target);
  if (source !== undefined) visit(source);
  if (organisation !== undefined) visit(organisation);
  if (replaced !== undefined) visit(replaced);
}
