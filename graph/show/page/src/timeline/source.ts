/** The lanes of the timelines: what the minutes attest of roles, initiatives and forums, meeting by meeting. */

import type { Fact } from "../data";
import { danishOrder, type Records } from "../records";
import { dotsOf, yearsOf, type Dot } from "./lanes";

export type LaneKind = "roles" | "initiatives" | "forums";

/** One line of a timeline. A role is that of a person: title, organisation, function. */
export interface Lane {
  readonly key: string;
  readonly entity: number;
  readonly titles: readonly string[];
  readonly organisation?: number;
  readonly dots: readonly Dot[];
  /** Meetings whose date has no year: they have no place on the line. */
  readonly undated: readonly number[];
}

type Attested = readonly [fact: number | undefined, meeting: number];

/** Returns the lanes of a kind, the most attested first; of one forum only, where one is given. */
export function lanesOf(records: Records, kind: LaneKind, body?: number): Lane[] {
  const groups = kind === "forums" ? forumGroups(records, body) : factGroups(records, kind, body);
  const lanes = [...groups].map(([key, group]) => laneOf(records, key, group));
  const weight = new Map<number, number>();
  for (const { entity, dots } of lanes) weight.set(entity, Math.max(weight.get(entity) ?? 0, dots.length));
  return lanes.sort((one, other) => {
    return (weight.get(other.entity) ?? 0) - (weight.get(one.entity) ?? 0)
      || danishOrder(records.label(one.entity), records.label(other.entity)) || one.entity - other.entity
      || (one.dots[0]?.date ?? "9").localeCompare(other.dots[0]?.date ?? "9");
  });
}

interface Group {
  readonly entity: number;
  readonly titles: readonly string[];
  readonly organisation?: number;
  readonly attested: Attested[];
}

function forumGroups(records: Records, body: number | undefined): Map<string, Group> {
  const groups = new Map<string, Group>();
  records.names.meetings.forEach((meeting, place) => {
    if (meeting.body === undefined || (body !== undefined && meeting.body !== body)) return;
    collect(groups, String(meeting.body), { entity: meeting.body, titles: [] }, [undefined, place]);
  });
  return groups;
}

function factGroups(records: Records, kind: LaneKind, body: number | undefined): Map<string, Group> {
  const groups = new Map<string, Group>();
  const groupsOf = kind === "roles" ? roleOf : initiativesOf;
  records.facts.facts.forEach((fact, place) => {
    if (body !== undefined && records.bodyOf(fact) !== body) return;
    for (const [key, head] of groupsOf(records, fact)) collect(groups, key, head, [place, fact.meeting]);
  });
  return groups;
}

type Head = Omit<Group, "attested">;

/** A title holds on the day it is written, also of one who was not there. */
function roleOf(_: Records, { kind, agent, role, organisation, function: post }: Fact): (readonly [string, Head])[] {
  const titles = [role, post].filter((title) => title !== undefined);
  if (kind !== "attendance" || agent === undefined || (titles.length === 0 && organisation === undefined)) return [];
  const head = { entity: agent, titles, ...(organisation === undefined ? {} : { organisation }) };
  return [[JSON.stringify([agent, titles, organisation]), head]];
}

function initiativesOf(records: Records, { target, source, subjects = [] }: Fact): (readonly [string, Head])[] {
  const named = new Set([target, source, ...subjects].filter((place) => place !== undefined));
  const initiatives = [...named].filter((place) => records.entity(place).kind === "initiative");
  return initiatives.map((entity) => [String(entity), { entity, titles: [] }]);
}

function collect(groups: Map<string, Group>, key: string, head: Head, attested: Attested): void {
  const group = groups.get(key);
  if (group) group.attested.push(attested);
  else groups.set(key, { ...head, attested: [attested] });
}

function laneOf(records: Records, key: string, { attested, ...head }: Group): Lane {
  const dated = attested.map(([fact, meeting]) => [fact, meeting, records.meeting(meeting).date] as const);
  const undated = dated.filter(([, , date]) => yearsOf(date) === undefined).map(([, meeting]) => meeting);
  return { key, ...head, dots: dotsOf(dated), undated: [...new Set(undated)] };
}

/** The facts behind a lane. */
export function factsOfLane({ dots }: Lane): readonly number[] {
  return dots.flatMap(({ facts }) => facts);
}
