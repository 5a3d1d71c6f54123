/** The records of a page as `graph/show/page/records.py` writes them: lists whose rows refer to each other by place. */

export type Lang = "da" | "en";
export type Words = readonly [da: string, en: string];
export type EntityKind = "person" | "organisation" | "body" | "office" | "initiative" | "goal";
export type FactKind =
  | "involvement" | "presented" | "decision" | "task" | "proposal" | "item" | "attendance" | "supports" | "relation"
  | "election" | "vote" | "attachment" | "planned" | "approval" | "unresolved" | "named";

export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly label: string;
  readonly aliases?: readonly string[];
  readonly note?: string;
  readonly scheme?: string;
  readonly number?: string;
}

export interface Meeting {
  readonly id: string;
  readonly documents: readonly number[];
  readonly body?: number;
  readonly date?: string;
  readonly number?: string;
  readonly start?: string;
  readonly end?: string;
  readonly place?: string;
  readonly host?: string;
  readonly evidence?: readonly (readonly [field: string, quote: number])[];
}

export interface Source {
  readonly id: string;
  readonly file: string;
  readonly media_type: string;
  readonly used: number;
  readonly ignored: number;
  readonly missed: number;
  readonly meeting?: number;
  readonly version_of?: number;
  readonly status?: string;
}

/** Offsets are code points into the text of the document; confidence lies in 0–1; `rule` is a place in `rules`. */
export type Quote = readonly [
  document: number, start: number, end: number, words: string, confidence: number, rule: number, page?: number,
];

export interface Fact {
  readonly kind: FactKind;
  readonly id: string;
  readonly meeting: number;
  readonly quotes: readonly number[];
  readonly agent?: number;
  readonly target?: number;
  readonly source?: number;
  readonly how?: string;
  readonly text?: string;
  readonly item?: number;
  readonly about?: number;
  readonly subjects?: readonly number[];
  readonly owners?: readonly (readonly [agent: number, how: string])[];
  readonly outcome?: string;
  readonly due?: string;
  readonly status?: string;
  readonly date?: string;
  readonly place?: string;
  readonly role?: string;
  readonly organisation?: number;
  readonly function?: string;
  readonly party?: string;
  readonly replaced?: number;
  readonly present_from?: string;
  readonly present_to?: string;
  readonly number?: string;
  readonly votes?: readonly [number | null, number | null, number | null];
  readonly by?: readonly string[];
  readonly candidates?: readonly string[];
  readonly earlier?: true;
  readonly closed?: true;
}

/** What the page knows before anything is opened: small, read at once. */
export interface Head {
  readonly version: string;
  readonly lang: Lang;
  readonly scope: { readonly body?: string; readonly from?: string; readonly to?: string; readonly closed: boolean };
  readonly texts: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly period?: readonly [first: string, last: string];
  /** Danish endings, longest first, that search takes off a word. */
  readonly endings: readonly string[];
  /** What people read for a code such as "responsible" or "approved", and how directly it says that someone works. */
  readonly words: Readonly<Record<string, Words>>;
  readonly ranks: Readonly<Record<string, number>>;
  /** The SPARQL of a panel by its id; `$entity` stands where the IRI of the name belongs. */
  readonly queries: Readonly<Record<string, string>>;
  /** What the IRIs of entities and meetings begin with, what those of facts begin with, and of documents. */
  readonly base: { readonly entity: string; readonly fact: string; readonly document: string };
}

export interface Names {
  readonly entities: readonly Entity[];
  readonly meetings: readonly Meeting[];
  readonly documents: readonly Source[];
}

export interface Facts {
  readonly facts: readonly Fact[];
  readonly quotes: readonly Quote[];
  readonly rules: readonly string[];
}

/** Rows and columns (places of entities) ordered so that groups show; cells follow from the facts. */
export interface Matrices {
  readonly people: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  readonly goals: { readonly rows: readonly number[]; readonly columns: readonly number[] };
}

/** The overview of the whole graph, laid out beforehand; coordinates are whole units, y downwards; node n is entity n. */
export interface GraphMap {
  readonly nodes: readonly (readonly [entity: number, x: number, y: number, community: number, ties: number])[];
  /** Between two places of entities; `first` and `last` are years, 0 where unknown; `kind` is an index into `kinds`. */
  readonly edges: readonly (readonly [from: number, to: number, kind: number, facts: number, first: number, last: number])[];
  readonly kinds: readonly string[];
  /** Each is named by an entity; the names that belong to no community share one disc, whose `entity` is -1. */
  readonly communities: readonly (readonly [entity: number, x: number, y: number, radius: number, nodes: number])[];
}

/** One document's text and what stands in it; `start` and `end` are code points, marks in reading order. */
export interface DocumentText {
  readonly text: string;
  /** Mentions of names: place of the entity. */
  readonly mentions: readonly (readonly [start: number, end: number, entity: number])[];
  /** Sentences that bore no fact and were not understood. */
  readonly missed: readonly (readonly [start: number, end: number])[];
  /** Headings, so that the text can be set as the document sets it: start, end, level. */
  readonly headings: readonly (readonly [start: number, end: number, level: number])[];
  /** Stretches left out: under closed items, or about private persons. */
  readonly hidden: readonly (readonly [start: number, end: number])[];
}
