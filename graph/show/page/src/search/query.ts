/** What someone typed: the words that say something, and who or what is asked for. */

import { fold, type Stem } from "./folding";

/** `word` is as typed, folded; `stem` without its endings. */
export interface Term {
  readonly word: string;
  readonly stem: string;
}

/** "workers": who works on something. "work": what someone works on. */
export type Asks = "workers" | "work" | LeadingAsks;
/** What a view of its own answers: decisions, tasks that are overdue or open, and what someone has promised. */
export type LeadingAsks = "decisions" | "overdue" | "open" | "promises";

export interface Query {
  readonly terms: readonly Term[];
  readonly asks?: Asks;
  /** Where a view answers the question: which part of it. */
  readonly part?: AskedPart;
}

export interface AskedPart {
  /** What is left of the question when the words that ask and the period are gone: a forum, a person, or nothing. */
  readonly about: readonly Term[];
  readonly from?: string;
  readonly to?: string;
}

/** Words of a question that are not what it is about. */
const EMPTY = wordsOf(
  `hvem hvad hvor hvornår hvordan hvilke hvilken hvilket hvis arbejder arbejde arbejdet laver lavet deltager beskæftiger sig
   med på i om af for til fra hos ved er var har have havde der det den de en et og eller som at kan kunne du vi man os mig
   vis find fortæl lige nu ansvar ansvarlig ansvaret ansvarlige besluttet besluttede beslutninger beslutning vedtog vedtaget
   lovet lovede fået sagt sidder sad medlem medlemmer blev bliver står skal vil også alle alt noget nogen
   who what where when which how works work working on with is are was were has have does do did the a an of about by for in to
   show find tell me us responsible decided promised`,
);

/** How a question begins that a list may answer. */
const LISTING = "(?:hvad|hvilke|vis|opgaver|what|which|show|tasks)";

interface QuestionForm {
  readonly asks: Asks;
  /** Tried on the folded question. */
  readonly pattern: RegExp;
}

/** The first that fits counts: what is overdue is open as well. */
const FORMS: readonly QuestionForm[] = [
  form("overdue", String.raw`^(?:${LISTING} .*)?(?:over fristen|overskred|forfald|overdue|past due)`),
  form("open", String.raw`^(?:${LISTING} .*)?(?:åbne|uløste|udestående|open) (?:opgaver|løfter|tasks|promises)`),
  form("open", String.raw`^${LISTING} .*(?:åbent|åbne|uløst|uløste|udestår|open)(?: (?:i|in) .*)?$`),
  form("promises", String.raw`^${LISTING} .*(?:lovet|lovede|løfter|promise)`),
  form("promises", String.raw`^(?:hvilke|what|which) (?:opgaver|tasks) (?:har|has|does) `),
  form("decisions", String.raw`^${LISTING} .*(?:beslut|vedtog|vedtaget|vedtagelse|decided|decision)`),
  form("decisions", String.raw`^(?:beslutninger|decisions)(?: |$)`),
  form("workers", String.raw`^(?:hvem|who)\b.*(?:arbejd|ansvar|laver|deltager|står|work|responsible|takes part)`),
  form("work", String.raw`^(?:hvad|what|hvilke)\b.*\b(?:arbejder|laver|work|works|working|beskæftiger)\b`),
];

/** What asks, and is no part of the name that stands beside it. */
const ASKING: Readonly<Record<LeadingAsks, ReadonlySet<string>>> = {
  decisions: wordsOf("truffet taget vedtagelser vedtagne decisions decision made taken siden since"),
  overdue: wordsOf(`opgaver opgave løfter løfte frister frist fristen over overskredet overskredne forfaldne forfalden forfaldent
    forfalder tasks task promises overdue past due siden since`),
  open: wordsOf(`opgaver opgave løfter løfte åbne åbent åben uløste uløst udestår udestående stadig endnu tasks task promises
    open still siden since`),
  promises: wordsOf("løfter løfte opgaver givet promise promises tasks made given siden since"),
};
const YEAR = /^(?:19|20)\d\d$/;
const SINCE = /(?:^| )(?:siden|since) /;

export function parseQuery(text: string, stem: Stem): Query {
  const words = fold(text).split(" ").filter(Boolean);
  const asks = FORMS.find(({ pattern }) => pattern.test(words.join(" ")))?.asks;
  const termOf = (word: string): Term => ({ word, stem: stem(word) });
  return {
    terms: tellingWords(words).map(termOf),
    ...(asks ? { asks } : {}),
    ...(isLeading(asks) ? { part: partOf(words, ASKING[asks], termOf) } : {}),
  };
}

function form(asks: Asks, pattern: string): QuestionForm {
  return { asks, pattern: new RegExp(pattern) };
}

function isLeading(asks: Asks | undefined): asks is LeadingAsks {
  return asks !== undefined && asks in ASKING;
}

function partOf(words: readonly string[], asking: ReadonlySet<string>, termOf: (word: string) => Term): AskedPart {
  const left = words.filter((word) => !EMPTY.has(word) && !asking.has(word));
  const years = left.filter((word) => YEAR.test(word)).sort();
  const about = left.filter((word) => !YEAR.test(word)).map(termOf);
  const [from] = years;
  if (from === undefined) return { about };
  return SINCE.test(words.join(" ")) ? { about, from } : { about, from, to: years.at(-1) ?? from };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(fold(text).split(" "));
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

/** Whether words, folded with a blank before each, hold a term. */
export function holds(folded: string, term: Term, stem: Stem): boolean {
  // Looking for the stem finds every inflection at the price of a plain search; only short stems need a second look.
  if (term.stem.length >= SHORTEST_PART) return folded.includes(term.stem);
  if (!folded.includes(` ${term.stem}`)) return false;
  return folded.includes(` ${term.word}`) || folded.split(" ").some((word) => isHit(word, term, stem));
}
