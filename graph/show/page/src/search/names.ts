/** Find names: people, organisations, forums, offices, initiatives, goals, by label and alias. */

import type { Entity, EntityKind } from "../data";
import type { Records } from "../records";
import { fold, type Stem, stemmer } from "./folding";
import { type Asks, isHit, parseQuery, tellingWords, type Query } from "./query";

export interface NameHit {
  readonly entity: number;
  readonly score: number;
  /** The alias that was found, where the label was not. */
  readonly alias?: string;
}

interface Name {
  readonly entity: number;
  readonly text: string;
  readonly folded: string;
  readonly isAlias: boolean;
}

/**
 * How well a name fits, best first. `asked` and `named`: the name stands among other words, of a question or not; the
 * more of the words it takes up, the better.
 */
const SCORES = { same: 100, inflected: 95, asked: 80, begins: 70, words: 60, named: 50, parts: 40, some: 20 } as const;
const ALL_TAKEN = 5;
/** A shorter word in common says too little. */
const SHORTEST_SHARED = 3;
const ALIAS_COSTS = 2;
/** Added where the question asks for what the name is. */
const ASKED_FOR = 4;
const ASKED: Readonly<Partial<Record<Asks, ReadonlySet<EntityKind>>>> = {
  workers: new Set(["initiative", "goal"]),
  work: new Set(["person", "organisation", "body", "office"]),
  promises: new Set(["person"]),
};
/** From here on, and with no other as good, a name is what was meant; a little less will do where it is the only one. */
const CLEAR = 70;
const ONLY = 60;
/** From here on, the whole of what was typed is a name. */
const WHOLE = 90;

export class NameIndex {
  readonly stem: Stem;
  private readonly names: readonly Name[];

  constructor(private readonly records: Records) {
    this.stem = stemmer(records.head.endings);
    this.names = records.names.entities.flatMap(namesOf);
  }

  static of(records: Records): NameIndex {
    return records.once("nameIndex", () => new NameIndex(records));
  }

  parse(text: string): Query {
    return parseQuery(text, this.stem);
  }

  /**
   * Every name that fits, the best first, each entity once; those that fit alike in the order of the records. Names that
   * only share a word with what was asked come where none fits it all: "Hvad har Brian lovet?" finds the Brians.
   */
  find(query: Query): readonly NameHit[] {
    if (query.terms.length === 0) return [];
    const best = new Map<number, NameHit>();
    for (const name of this.names) {
      // Whatever fits a name, some term's stem stands in it: this spares most names a closer look.
      if (!query.terms.some(({ stem }) => name.folded.includes(stem))) continue;
      const score = this.score(name, query);
      if (score > (best.get(name.entity)?.score ?? 0)) {
        best.set(name.entity, { entity: name.entity, score, ...(name.isAlias ? { alias: name.text } : {}) });
      }
    }
    const hits = [...best.values()].sort((one, other) => other.score - one.score || one.entity - other.entity);
    const fitting = hits.filter(({ score }) => score > SCORES.some + ASKED_FOR);
    return fitting.length > 0 ? fitting : hits;
  }

  /** The one entity that was clearly meant, if there is one. */
  clearlyMeant(hits: readonly NameHit[]): number | undefined {
    const [first, second] = hits;
    if (!first || first.score < (second ? CLEAR : ONLY)) return undefined;
    return second?.score === first.score ? undefined : first.entity;
  }

  /** The one forum that some words name; none where another may be meant as well. */
  onlyForum(terms: Query["terms"]): number | undefined {
    const forums = this.find({ terms }).filter(({ entity, score }) => {
      return score >= ONLY - ALIAS_COSTS && this.records.entity(entity).kind === "body";
    });
    const whole = forums.filter(({ score }) => score >= WHOLE);
    const [only, ...others] = whole.length > 0 ? whole : forums;
    return others.length === 0 ? only?.entity : undefined;
  }

  private score(name: Name, query: Query): number {
    const fit = this.fit(name, query);
    if (fit === 0) return 0;
    const kinds = query.asks && ASKED[query.asks];
    const asked = kinds?.has(this.records.entity(name.entity).kind) ? ASKED_FOR : 0;
    return fit + asked - (name.isAlias ? ALIAS_COSTS : 0);
  }

  private fit(name: Name, { terms, asks }: Query): number {
    const typed = terms.map(({ word }) => word).join(" ");
    // "Styregruppen for Havnefronten": a name loses the same small words as the question did.
    const words = tellingWords(name.folded.split(" "));
    const whole = words.join(" ");
    if (whole === typed) return SCORES.same;
    const stems = words.map(this.stem);
    if (sameWords(stems, terms.map(({ stem }) => stem))) return SCORES.inflected;
    if (stems.every((stem) => terms.some((term) => term.stem === stem))) {
      return (asks && ASKED[asks] ? SCORES.asked : SCORES.named) + (ALL_TAKEN * stems.length) / terms.length;
    }
    if (whole.startsWith(typed)) return SCORES.begins;
    if (terms.every(({ word, stem }) => words.some((one) => one.startsWith(word)) || stems.includes(stem))) return SCORES.words;
    if (terms.every((term) => words.some((word) => isHit(word, term, this.stem)))) return SCORES.parts;
    return terms.some(({ word, stem }) => word.length >= SHORTEST_SHARED && stems.includes(stem)) ? SCORES.some : 0;
  }
}

function namesOf({ label, aliases = [] }: Entity, entity: number): readonly Name[] {
  return [label, ...aliases].map((text, nth) => ({ entity, text, folded: fold(text), isAlias: nth > 0 }));
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, nth) => word === other[nth]);
}
