/** What someone typed: the words that say something, and who or what is asked for. */

import { fold, type Stem } from "./folding";

/** `word` is as typed, folded; `stem` without its endings. */
export interface Term {
  readonly word: string;
  readonly stem: string;
}

export interface Query {
  readonly terms: readonly Term[];
  /** "workers": who works on something. "work": what someone works on. */
  readonly asks?: "workers" | "work";
}

/** Words of a question that are not what it is about. */
const EMPTY: ReadonlySet<string> = new Set(
  `hvem hvad hvor hvornår hvordan hvilke hvilken hvilket hvis arbejder arbejde arbejdet laver lavet deltager beskæftiger sig
   med på i om af for til fra hos ved er var har have havde der det den de en et og eller som at kan kunne du vi man os mig
   vis find fortæl lige nu ansvar ansvarlig ansvaret ansvarlige besluttet besluttede beslutninger beslutning vedtog vedtaget
   lovet lovede fået sagt sidder sad medlem medlemmer blev bliver står skal vil også alle alt noget nogen
   who what where when which how works work working on with is are was were has have does do did the a an of about by for in to
   show find tell me us responsible decided`.split(/\s+/),
);
const WORKERS = /^(?:hvem|who)\b.*(?:arbejd|ansvar|laver|deltager|står|work|responsible|takes part)/;
const WORK = /^(?:hvad|what|hvilke)\b.*\b(?:arbejder|laver|work|works|working|beskæftiger)\b/;

export function parseQuery(text: string, stem: Stem): Query {
  const words = fold(text).split(" ").filter(Boolean);
  const terms = tellingWords(words).map((word) => ({ word, stem: stem(word) }));
  const asks = WORKERS.test(words.join(" ")) ? "workers" : WORK.test(words.join(" ")) ? "work" : undefined;
  return { terms, ...(asks ? { asks } : {}) };
}

/** The words that say what is meant. "Hvem er med?" holds nothing else: then its words are what is looked for. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !EMPTY.has(word));
  return telling.length > 0 ? telling : words;
}

/** From here on, what stands within a word is meant too. */
export const SHORTEST_PART = 4;

/** Whether a folded word is what a term means: an inflection of it, begins with it, or is a compound that holds it. */
export function isHit(word: string, term: Term, stem: Stem): boolean {
  const at = word.indexOf(term.stem);
  if (at < 0) return false;
  // Short words are parts of too many others: "bus" is not meant where "busk" or "rebus" stands.
  return term.stem.length >= SHORTEST_PART || word.startsWith(term.word) || stem(word) === term.stem;
}
