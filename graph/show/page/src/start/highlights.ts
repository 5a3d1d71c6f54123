/** What the front page picks out of the facts. */

import type { FactKind } from "../data";
import { sortableDate } from "../panels";
import type { Records } from "../records";

/** An initiative and those who work on it, the most direct first. */
export interface Highlight {
  readonly initiative: number;
  readonly agents: readonly number[];
  readonly facts: number;
  readonly latest?: string;
}

/** The initiatives with the most people behind them. */
export function strongestInitiatives(records: Records, most: number): readonly Highlight[] {
  const works = new Map<number, number[]>();
  for (const place of records.factsOf("involvement")) {
    const { target } = records.fact(place);
    if (target === undefined) continue;
    const places = works.get(target);
    if (places) places.push(place);
    else works.set(target, [place]);
  }
  const found = [...works].map(([initiative, places]) => highlight(records, initiative, places));
  found.sort((one, other) => {
    return other.agents.length - one.agents.length || other.facts - one.facts || one.initiative - other.initiative;
  });
  return found.slice(0, most);
}

/** The agent whom the minutes most often say works on something. */
export function busiestAgent(records: Records): number | undefined {
  const counts = new Map<number, number>();
  for (const place of records.factsOf("involvement")) {
    const { agent } = records.fact(place);
    if (agent !== undefined) counts.set(agent, (counts.get(agent) ?? 0) + 1);
  }
  return [...counts].sort(([one, few], [other, many]) => many - few || one - other)[0]?.[0];
}

/** The facts of a kind at the latest meetings that have some. */
export function latestFacts(records: Records, kind: FactKind, most: number): readonly number[] {
  const found: number[] = [];
  for (const meeting of meetingsLatestFirst(records)) {
    if (found.length >= most) break;
    found.push(...records.factsAt(meeting).filter((place) => records.fact(place).kind === kind && !records.fact(place).earlier));
  }
  return found.slice(0, most);
}

function highlight(records: Records, initiative: number, places: readonly number[]): Highlight {
  const rank = (place: number): number => records.rankOf(records.fact(place).how);
  const direct = [...places].sort((one, other) => rank(one) - rank(other) || one - other);
  const agents = [...new Set(direct.map((place) => records.fact(place).agent))].filter((agent) => agent !== undefined);
  const dates = places.map((place) => sortableDate(records.dateOf(records.fact(place)))).filter((date) => date !== undefined);
  const latest = dates.sort().at(-1);
  return { initiative, agents, facts: places.length, ...(latest === undefined ? {} : { latest }) };
}

function meetingsLatestFirst(records: Records): readonly number[] {
  const dates = records.names.meetings.map(({ date }) => sortableDate(date) ?? "");
  return [...dates.keys()].sort((one, other) => compareText(dates[other], dates[one]) || one - other);
}

function compareText(one = "", other = ""): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
