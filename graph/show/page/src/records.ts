/** The records of the page, each chunk parsed when first needed, and the indices that answer questions about them. */

import type {
  DocumentText, Entity, Fact, FactKind, Facts, GraphMap, Head, Matrices, Meeting, Names, Quote, Source,
} from "./data";
import { visitEntities } from "./facts";

/** So many facts that reading them is felt. */
const MANY = 20_000;
/** So few that reading and folding them is not felt. */
const FEW = 2_000;

export type ReadChunk = (name: string) => string | undefined;

const DANISH = new Intl.Collator("da", { numeric: true });

/** Danish order: Æ Ø Å last, Aa as Å. */
export function danishOrder(one: string, other: string): number {
  return DANISH.compare(one, other);
}

/** The chunk that stands in the page as `<script type="application/json" id="data-NAME">`. */
export function chunkOfPage(name: string): string | undefined {
  return document.getElementById(`data-${name}`)?.textContent ?? undefined;
}

export class Records {
  readonly head: Head;
  private readonly texts = new Map<number, DocumentText | undefined>();
  private readonly made = new Map<string, unknown>();

  constructor(private readonly read: ReadChunk) {
    this.head = this.parse<Head>("head");
  }

  get names(): Names {
    return this.once("names", () => this.parse<Names>("names"));
  }

  get facts(): Facts {
    return this.once("facts", () => this.parse<Facts>("facts"));
  }

  /** Whether the facts are so many that what needs them all should let the page be painted first. */
  get areMany(): boolean {
    return (this.head.counts["facts"] ?? 0) > MANY;
  }

  /** Whether the facts are so few that they can be read and searched before the page is painted. */
  get areFew(): boolean {
    return (this.head.counts["facts"] ?? 0) <= FEW;
  }

  /** Whether the facts are parsed, or so few that parsing them is not felt. */
  get hasFacts(): boolean {
    return this.made.has("facts") || !this.areMany;
  }

  get matrices(): Matrices {
    return this.once("matrices", () => this.parse<Matrices>("matrices"));
  }

  get map(): GraphMap {
    return this.once("map", () => this.parse<GraphMap>("map"));
  }

  /** The text of a document, or nothing where the page was made without texts. */
  text(document: number): DocumentText | undefined {
    if (!this.texts.has(document)) {
      const chunk = this.read(`text-${document}`);
      this.texts.set(document, chunk === undefined ? undefined : (JSON.parse(chunk) as DocumentText));
    }
    return this.texts.get(document);
  }

  entity(place: number): Entity {
    return at(this.names.entities, place, "entity");
  }

  meeting(place: number): Meeting {
    return at(this.names.meetings, place, "meeting");
  }

  document(place: number): Source {
    return at(this.names.documents, place, "document");
  }

  fact(place: number): Fact {
    return at(this.facts.facts, place, "fact");
  }

  quote(place: number): Quote {
    return at(this.facts.quotes, place, "quote");
  }

  label(entity: number | undefined): string {
    return entity === undefined ? "" : this.entity(entity).label;
  }

  /** "Bestyrelsen (Hvideå Kajakklub)": the label, and what tells it from its namesakes where it has some. */
  name(entity: number | undefined): string {
    if (entity === undefined) return "";
    const { label, note } = this.entity(entity);
    return note ? `${label} (${note})` : label;
  }

  /** The body whose meeting a fact is of. */
  bodyOf(fact: Fact): number | undefined {
    return this.meeting(fact.meeting).body;
  }

  dateOf(fact: Fact): string | undefined {
    return this.meeting(fact.meeting).date;
  }

  /** The rank of a kind of involvement, "1.1" before "1.6"; what has none comes last. */
  rankOf(how: string | undefined): number {
    return this.head.ranks[how ?? ""] ?? Number.MAX_SAFE_INTEGER;
  }

  entityById(id: string): number | undefined {
    return this.once("entityById", () => placesById(this.names.entities)).get(id);
  }

  meetingById(id: string): number | undefined {
    return this.once("meetingById", () => placesById(this.names.meetings)).get(id);
  }

  factById(id: string): number | undefined {
    return this.once("factById", () => placesById(this.facts.facts)).get(id);
  }

  factsOf(kind: FactKind): readonly number[] {
    const index = this.once("factsOf", () => this.indexFacts((fact) => [fact.kind]));
    return index.get(kind) ?? [];
  }

  /** The facts that name an entity in any of their fields. */
  factsNaming(entity: number): readonly number[] {
    return this.once("factsNaming", () => factsByEntity(this.facts.facts))[entity] ?? [];
  }

  factsAt(meeting: number): readonly number[] {
    return this.once("factsAt", () => this.indexFacts((fact) => [fact.meeting])).get(meeting) ?? [];
  }

  meetingsOf(body: number): readonly number[] {
    const index = this.once("meetingsOf", () => {
      return indexed(this.names.meetings, (meeting) => (meeting.body === undefined ? [] : [meeting.body]));
    });
    return index.get(body) ?? [];
  }

  private indexFacts<K>(keysOf: (fact: Fact) => readonly K[]): ReadonlyMap<K, readonly number[]> {
    return indexed(this.facts.facts, keysOf);
  }

  private parse<T>(name: string): T {
    const chunk = this.read(name);
    if (chunk === undefined) throw new Error(`the page lacks its part "${name}": make it again`);
    return JSON.parse(chunk) as T;
  }

  /** What `make` returns, made at the first call and kept under `name`. */
  once<T>(name: string, make: () => T): T {
    if (!this.made.has(name)) this.made.set(name, make());
    return this.made.get(name) as T;
  }
}

/** The places of the facts that name each entity, by its place. */
function factsByEntity(facts: readonly Fact[]): readonly (readonly number[] | undefined)[] {
  const index: (number[] | undefined)[] = [];
  facts.forEach((fact, place) => visitEntities(fact, (entity) => {
    const places = (index[entity] ??= []);
    // A fact that names someone twice is one fact.
    if (places[places.length - 1] !== place) places.push(place);
  }));
  return index;
}

function indexed<T, K>(rows: readonly T[], keysOf: (row: T) => readonly K[]): ReadonlyMap<K, readonly number[]> {
  const index = new Map<K, number[]>();
  for (let place = 0; place < rows.length; place++) {
    for (const key of keysOf(rows[place] as T)) {
      const places = index.get(key);
      if (places === undefined) index.set(key, [place]);
      // A row that names a key twice is one place.
      else if (places[places.length - 1] !== place) places.push(place);
    }
  }
  return index;
}

function placesById(rows: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(rows.map((row, place) => [row.id, place]));
}

function at<T>(rows: readonly T[], place: number, what: string): T {
  const row = rows[place];
  if (row === undefined) throw new Error(`no ${what} has the place ${place}`);
  return row;
}
