/** The marks of one document: the words its facts rest on, names, what was not understood, what is left out. */

import type { DocumentText, Meeting } from "../data";
import type { Records } from "../records";
import type { Mark } from "./segments";

/** Words of the document with the facts that rest on them; `fields` are what they say of the meeting itself. */
export interface Basis {
  readonly start: number;
  readonly end: number;
  readonly quote: number;
  readonly facts: readonly number[];
  readonly fields: readonly string[];
}

/** Returns the stretches of a document that facts of its meeting rest on, in reading order, each once. */
export function basesOf(records: Records, place: number, document: number): Basis[] {
  const bases = new Map<string, { start: number; end: number; quote: number; facts: number[]; fields: string[] }>();
  const basisOf = (quote: number) => {
    const [source, start, end] = records.quote(quote);
    if (source !== document) return undefined;
    const key = `${start}-${end}`;
    const basis = bases.get(key) ?? { start, end, quote, facts: [], fields: [] };
    bases.set(key, basis);
    return basis;
  };
  for (const [field, quote] of records.meeting(place).evidence ?? []) basisOf(quote)?.fields.push(field);
  for (const fact of records.factsAt(place)) {
    for (const quote of records.fact(fact).quotes) {
      const basis = basisOf(quote);
      if (basis && !basis.facts.includes(fact)) basis.facts.push(fact);
    }
  }
  return [...bases.values()].sort((one, other) => one.start - other.start || other.end - one.end);
}

/** The documents that tell of a meeting: those that count first, then other versions of them. */
export function documentsOf(records: Records, meeting: Meeting): readonly number[] {
  const counting = new Set(meeting.documents);
  const versions = records.names.documents.flatMap(({ version_of: counted }, place) => {
    return counted !== undefined && counting.has(counted) ? [place] : [];
  });
  return [...meeting.documents, ...versions.filter((place) => !counting.has(place))];
}

export function marksOf(text: DocumentText, bases: readonly Basis[]): Mark[] {
  return [
    ...bases.map(({ start, end }, value): Mark => ({ kind: "fact", start, end, value })),
    ...text.mentions.map(([start, end, value]): Mark => ({ kind: "mention", start, end, value })),
    ...text.missed.map(([start, end], value): Mark => ({ kind: "missed", start, end, value })),
    ...text.hidden.map(([start, end], value): Mark => ({ kind: "hidden", start, end, value })),
  ];
}

/** "120-164" of the address as a mark. */
export function placeMark(words: string | undefined): Mark | undefined {
  const [, start, end] = /^(\d+)(?:-(\d+))?$/.exec(words ?? "") ?? [];
  if (start === undefined) return undefined;
  return { kind: "place", start: Number(start), end: Math.max(Number(end ?? 0), Number(start) + 1), value: 0 };
}
