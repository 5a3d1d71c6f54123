/**
 * The rows of a panel of panels.json. What its keys mean is said in panels.py, which does the same for the site;
 * a test holds both to the same rows.
 */

import panels from "../panels.json";
import type { EntityKind, Fact, FactKind, Words } from "./data";
import type { Records } from "./records";

export type PanelField = "agent" | "target" | "source" | "organisation" | "replaced" | "subjects" | "around" | "owners" | "body";

export interface PanelSpec {
  readonly id: string;
  readonly on: readonly EntityKind[];
  readonly title: Words;
  readonly facts: FactKind;
  readonly columns: readonly string[];
  readonly sort: readonly string[];
  readonly match?: readonly PanelField[];
  readonly via?: { readonly facts: readonly FactKind[]; readonly match: readonly PanelField[] };
  readonly where?: Readonly<Record<string, boolean>>;
  readonly group?: readonly string[];
  readonly indirect?: boolean;
  readonly intro?: Words;
  readonly empty?: Words;
}

/** A line of a panel: places of its facts, the strongest and latest first; at how many meetings, first and latest. */
export interface Row {
  readonly facts: readonly [head: number, ...more: number[]];
  readonly count: number;
  readonly first?: string;
  readonly latest?: string;
}

type SortValue = string | number | undefined;

export const PANELS = panels.panels as unknown as readonly PanelSpec[];

const UNRANKED = 99;
const PRESENT: ReadonlySet<string | undefined> = new Set(["present", "substitute"]);
const CONDITIONS: Readonly<Record<string, (fact: Fact) => boolean>> = {
  earlier: (fact) => fact.earlier ?? false,
  post: (fact) => fact.role !== undefined || fact.organisation !== undefined,
  replaced: (fact) => fact.replaced !== undefined,
  present: (fact) => PRESENT.has(fact.how),
};

export function panelsOn(kind: EntityKind): readonly PanelSpec[] {
  return PANELS.filter((spec) => spec.on.includes(kind));
}

export function panelById(id: string): PanelSpec {
  const found = PANELS.find((spec) => spec.id === id);
  if (!found) throw new Error(`panels.json has no panel "${id}"`);
  return found;
}

/** The rows in the panel's order: about the entity at this place, or about everything; of the facts that `keep` accepts. */
export function panelRows(
  records: Records, spec: PanelSpec, entity?: number, keep: (fact: Fact) => boolean = () => true,
): Row[] {
  const conditions = Object.entries(spec.where ?? {});
  const groups = new Map<string | number, number[]>();
  for (const place of placesOf(records, spec, entity)) {
    const fact = records.fact(place);
    if (!conditions.every(([name, wanted]) => CONDITIONS[name]?.(fact) === wanted) || !keep(fact)) continue;
    const key = spec.group ? groupKey(records, spec.group, fact) : place;
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  return sortedRows(records, spec.sort, [...groups.values()].map((places) => rowOf(records, places)));
}

/** One row of these facts: the strongest and latest leads it. */
export function rowOf(records: Records, places: readonly number[]): Row {
  const valued = places.map((place) => ({ place, rank: rank(records, place), date: dateAt(records, place) ?? "" }));
  if (valued.length > 1) {
    valued.sort((one, other) => one.rank - other.rank || compareText(other.date, one.date) || one.place - other.place);
  }
  const dates = valued.map(({ date }) => date).filter(Boolean).sort();
  const [first, latest] = [dates[0], dates.at(-1)];
  return {
    facts: valued.map(({ place }) => place) as [number, ...number[]],
    count: new Set(places.map((place) => records.fact(place).meeting)).size,
    ...(first === undefined ? {} : { first }), ...(latest === undefined ? {} : { latest }),
  };
}

/** The entities that a field of a fact names. */
export function namedIn(records: Records, fact: Fact, field: string): readonly number[] {
  switch (field) {
    case "subjects": return fact.subjects ?? [];
    case "around": return beside(records, fact);
    case "owners": return (fact.owners ?? []).map(([agent]) => agent);
    case "body": return definite(records.bodyOf(fact));
    case "agent": case "target": case "source": case "organisation": case "replaced": return definite(fact[field]);
    default: return [];
  }
}

/** A date where it has a year, so that it can be compared. */
export function sortableDate(date: string | undefined): string | undefined {
  return date?.startsWith("-") ? undefined : date;
}

function placesOf(records: Records, spec: PanelSpec, entity: number | undefined): readonly number[] {
  if (entity === undefined) return records.factsOf(spec.facts);
  if (!spec.via) return matching(records, new Set([spec.facts]), spec.match ?? [], entity);
  const named = matching(records, new Set(spec.via.facts), spec.via.match, entity);
  const meetings = [...new Set(named.map((place) => records.fact(place).meeting))];
  const held = meetings.flatMap((meeting) => records.factsAt(meeting));
  return held.filter((place) => records.fact(place).kind === spec.facts).sort((one, other) => one - other);
}

/** What the item is about that a fact stands under, where the fact itself does not say so. */
function beside(records: Records, { item, subjects }: Fact): readonly number[] {
  const around = item === undefined ? [] : (records.fact(item).subjects ?? []);
  return around.filter((subject) => !subjects?.includes(subject));
}

/** The facts under the items that are about an entity. */
function factsUnder(records: Records, entity: number): readonly number[] {
  const items = records.factsNaming(entity).filter((place) => records.fact(place).kind === "item");
  return items.flatMap((item) => {
    return records.factsAt(records.fact(item).meeting).filter((place) => records.fact(place).item === item);
  });
}

function matching(
  records: Records, kinds: ReadonlySet<FactKind>, fields: readonly PanelField[], entity: number,
): readonly number[] {
  const held = fields.includes("body") ? records.meetingsOf(entity).flatMap((meeting) => records.factsAt(meeting)) : [];
  const under = fields.includes("around") ? factsUnder(records, entity) : [];
  const places = new Set([...records.factsNaming(entity), ...held, ...under]);
  return [...places].filter((place) => {
    const fact = records.fact(place);
    return kinds.has(fact.kind) && fields.some((field) => namedIn(records, fact, field).includes(entity));
  }).sort((one, other) => one - other);
}

function groupKey(records: Records, group: readonly string[], fact: Fact): string {
  const values = group.map((field) => (field === "body" ? records.bodyOf(fact) : fact[field as keyof Fact]));
  return JSON.stringify(values.map((value) => value ?? null));
}

function sortedRows(records: Records, keys: readonly string[], rows: readonly Row[]): Row[] {
  const orders = keys.map((key) => ({ key: key.replace(/^-/, ""), down: key.startsWith("-") }));
  const valued = rows.map((row) => ({ row, values: orders.map(({ key }) => sortValue(records, row, key)) }));
  valued.sort((one, other) => {
    for (const [place, { down }] of orders.entries()) {
      const order = missingLast(one.values[place], other.values[place], down);
      if (order !== 0) return order;
    }
    return one.row.facts[0] - other.row.facts[0];
  });
  return valued.map(({ row }) => row);
}

function missingLast(one: SortValue, other: SortValue, down: boolean): number {
  if (one === other) return 0;
  if (one === undefined) return 1;
  if (other === undefined) return -1;
  return one < other === down ? 1 : -1;
}

function sortValue(records: Records, row: Row, key: string): SortValue {
  const [place] = row.facts;
  const fact = records.fact(place);
  switch (key) {
    case "rank": return rank(records, place);
    case "count": return row.count;
    case "first": return row.first;
    case "latest": return row.latest;
    case "date": return dateAt(records, place);
    case "planned": return sortableDate(fact.date);
    case "place": return place;
    case "how": return fact.how;
    case "role": return fact.role;
    default: return namedIn(records, fact, key)[0];
  }
}

function rank(records: Records, place: number): number {
  return records.head.ranks[records.fact(place).how ?? ""] ?? UNRANKED;
}

function dateAt(records: Records, place: number): string | undefined {
  return sortableDate(records.dateOf(records.fact(place)));
}

function compareText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function definite(place: number | undefined): readonly number[] {
  return place === undefined ? [] : [place];
}
