/** What stands in the cells of the matrices: the facts that tie a row to a column. */

import type { Fact } from "../data";

/** `how` is the most direct kind of involvement among the facts. */
export interface Cell {
  readonly facts: readonly number[];
  readonly how?: string;
}

/** Which forum's minutes treat a goal through an initiative, and on which facts that rests. */
export interface Treatment {
  readonly goal: number;
  readonly initiative: number;
  readonly body: number | undefined;
  readonly supports: readonly number[];
  readonly treated: readonly number[];
}

export const cellKey = (row: number, column: number): string => `${row}:${column}`;

/** Returns the rows and columns that have a cell, in their order: a choice of forum leaves those. */
export function withCells(
  rows: readonly number[], columns: readonly number[], cells: ReadonlyMap<string, unknown>,
): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  const pairs = [...cells.keys()].map((key) => key.split(":").map(Number));
  const [usedRows, usedColumns] = [new Set(pairs.map(([row]) => row)), new Set(pairs.map(([, column]) => column))];
  return { rows: rows.filter((row) => usedRows.has(row)), columns: columns.filter((column) => usedColumns.has(column)) };
}

/** Facts whose subjects a forum has dealt with, as opposed to merely named. */
const TREATING: ReadonlySet<string> = new Set(["item", "proposal", "decision", "task"]);

/** Returns a cell for every agent and initiative tied by an involvement, by `cellKey`. */
export function workCells(
  facts: readonly Fact[], ranks: Readonly<Record<string, number>>, keep: (fact: Fact) => boolean = () => true,
): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  facts.forEach((fact, place) => {
    if (fact.kind !== "involvement" || fact.agent === undefined || fact.target === undefined || !keep(fact)) return;
    const key = cellKey(fact.agent, fact.target);
    const before = cells.get(key);
    const how = stronger(before?.how, fact.how, ranks);
    cells.set(key, { facts: [...(before?.facts ?? []), place], ...(how && { how }) });
  });
  return cells;
}

/** The lower the rank, the more directly it says that someone works. */
function stronger(
  one: string | undefined, other: string | undefined, ranks: Readonly<Record<string, number>>,
): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return (ranks[other] ?? Infinity) < (ranks[one] ?? Infinity) ? other : one;
}

/** Returns a cell for every goal and initiative of the treatments; with a forum, only what that forum treats. */
export function goalCells(treatments: readonly Treatment[], body?: number): Map<string, Treatment[]> {
  const cells = new Map<string, Treatment[]>();
  for (const treatment of treatments) {
    if (body !== undefined && treatment.body !== body) continue;
    const key = cellKey(treatment.goal, treatment.initiative);
    cells.set(key, [...(cells.get(key) ?? []), treatment]);
  }
  return cells;
}

/**
 * Returns one treatment for each goal, initiative and forum: the forum's own minutes say that the initiative supports
 * the goal, or they treat an initiative of which other minutes say so. A goal whose support stands in minutes without
 * a forum keeps a treatment without one, so that nothing is lost.
 */
export function treatmentsOf(facts: readonly Fact[], bodyOf: (fact: Fact) => number | undefined): Treatment[] {
  const treating = treatingByInitiative(facts);
  const drafts = new Map<string, Draft>();
  for (const place of placesOf(facts, (fact) => fact.kind === "supports")) {
    const { source: initiative, target: goal } = facts[place]!;
    if (initiative === undefined || goal === undefined) continue;
    draftOf(drafts, goal, initiative, bodyOf(facts[place]!)).supports.add(place);
    for (const treated of treating.get(initiative) ?? []) {
      draftOf(drafts, goal, initiative, bodyOf(facts[treated]!)).treated.add(treated);
    }
  }
  return [...drafts.values()].map(({ supports, treated, ...names }) => {
    return { ...names, supports: [...supports], treated: [...treated] };
  });
}

/** A treatment while its facts are collected, each once. */
interface Draft extends Pick<Treatment, "goal" | "initiative" | "body"> {
  readonly supports: Set<number>;
  readonly treated: Set<number>;
}

function draftOf(drafts: Map<string, Draft>, goal: number, initiative: number, body: number | undefined): Draft {
  const key = `${cellKey(goal, initiative)}:${body ?? ""}`;
  const draft = drafts.get(key) ?? { goal, initiative, body, supports: new Set(), treated: new Set() };
  drafts.set(key, draft);
  return draft;
}

function treatingByInitiative(facts: readonly Fact[]): Map<number, number[]> {
  const treating = new Map<number, number[]>();
  for (const place of placesOf(facts, (fact) => TREATING.has(fact.kind))) {
    for (const subject of facts[place]!.subjects ?? []) {
      const known = treating.get(subject);
      if (known) known.push(place);
      else treating.set(subject, [place]);
    }
  }
  return treating;
}

function placesOf(facts: readonly Fact[], wanted: (fact: Fact) => boolean): number[] {
  return facts.flatMap((fact, place) => (wanted(fact) ? [place] : []));
}
