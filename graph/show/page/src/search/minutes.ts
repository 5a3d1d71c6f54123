/** Find lines in the full text of the minutes, each text read and folded once, when someone first searches. */

import type { Quote } from "../data";
import { lengthOf } from "../meeting/segments";
import type { Records } from "../records";
import { quotesOf } from "../sources";
import type { FactHit } from "./facts";
import { fold, type Stem } from "./folding";
import { hitsIn } from "./hits";
import { holds, type Query } from "./query";
import { inSlices } from "./slices";

/** `start` counts code points. */
interface Line {
  readonly document: number;
  readonly start: number;
  readonly words: string;
}

type Stretch = readonly [start: number, end: number];
/** By document, what is quoted elsewhere among the results, in code points. */
type Quoted = ReadonlyMap<number, readonly Stretch[]>;

/** A full stop after a short word mostly shortens it: "kl. 10", "bl.a. Nord". */
const SENTENCE_GAP = /(?<=[\p{L}\p{N}]{3}[.!?][”"»)]?)(?<!\b(?:[Aa]fd|[Aa]dm|[Tt]lf|[Hh]hv|[Vv]edr|[Aa]ng)\.)\s+(?=\p{Lu})/gu;
const BLOTS = /█+/g;
const LEFT_OUT = "[…]";
/** What is read is found: no rule stands behind it, and no doubt. */
const CERTAIN = 1;
const NO_RULE = -1;

export class MinutesIndex {
  private readonly lines: Line[] = [];
  private readonly folded: string[] = [];
  private building: Promise<void> | undefined;

  constructor(private readonly records: Records) {}

  static of(records: Records): MinutesIndex {
    return records.once("minutesIndex", () => new MinutesIndex(records));
  }

  /** The sentences of lines that hold every term, latest meeting first, without what the facts found quote already. */
  async find(query: Query, stem: Stem, facts: readonly FactHit[]): Promise<readonly Quote[]> {
    if (query.terms.length === 0) return [];
    await (this.building ??= this.foldInSlices());
    const quoted = await quotedBy(this.records, facts);
    const found: Quote[] = [];
    await inSlices(this.lines.entries(), ([place, line]) => {
      if (!query.terms.every((term) => holds(this.folded[place] ?? "", term, stem))) return;
      const quote = unquoted(line, query, stem, quoted.get(line.document) ?? []);
      if (quote) found.push(quote);
    });
    return found;
  }

  /** Meetings stand latest first. */
  private foldInSlices(): Promise<void> {
    return inSlices(this.records.names.meetings, ({ documents }) => this.add(documents), 1);
  }

  /** Two versions of the minutes say most things alike: the first of them is enough. */
  private add(documents: readonly number[]): void {
    const known = new Set<string>();
    for (const document of documents) {
      for (const line of linesOf(document, this.records.text(document)?.text ?? "")) {
        const folded = ` ${fold(line.words)}`;
        if (known.has(folded)) continue;
        this.lines.push(line);
        this.folded.push(folded);
        if (documents.length > 1) known.add(folded);
      }
    }
  }
}

/** The lines of a text that hold more than blanks. */
function linesOf(document: number, text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const words of text.split("\n")) {
    if (words.trim()) lines.push({ document, start, words });
    start += lengthOf(words) + 1;
  }
  return lines;
}

async function quotedBy(records: Records, facts: readonly FactHit[]): Promise<Quoted> {
  const quoted = new Map<number, Stretch[]>();
  await inSlices(facts, ({ fact, quote }) => {
    for (const place of quote === undefined ? quotesOf({ records }, [fact]) : [quote]) {
      const [document, start, end] = records.quote(place);
      const known = quoted.get(document);
      if (known) known.push([start, end]);
      else quoted.set(document, [[start, end]]);
    }
  });
  return quoted;
}

/** The part of a line that is worth showing; nothing where all that was found in it is quoted already. */
function unquoted({ document, start, words }: Line, query: Query, stem: Stem, quoted: readonly Stretch[]): Quote | undefined {
  const hits = hitsIn(words, query, stem);
  const open = hits.filter(([from, to]) => {
    const [first, last] = [start + lengthOf(words.slice(0, from)), start + lengthOf(words.slice(0, to))];
    return !quoted.some(([begins, ends]) => begins <= first && last <= ends);
  });
  if (open.length === 0) return undefined;
  // Several words may stand in several sentences: then only all of them say what was looked for.
  const [from, to] = sentencesAround(words, query.terms.length === 1 ? open : hits);
  const [first, last] = [start + lengthOf(words.slice(0, from)), start + lengthOf(words.slice(0, to))];
  return [document, first, last, words.slice(from, to).replace(BLOTS, LEFT_OUT), CERTAIN, NO_RULE];
}

/** From the beginning of the sentence of the first hit to the end of the sentence of the last, in code units. */
export function sentencesAround(words: string, hits: readonly Stretch[]): Stretch {
  const [first, last] = [hits[0]?.[0] ?? 0, hits.at(-1)?.[1] ?? words.length];
  let from = words.length - words.trimStart().length;
  for (const gap of words.matchAll(SENTENCE_GAP)) {
    if (gap.index >= last) return [from, gap.index];
    if (gap.index + gap[0].length <= first) from = gap.index + gap[0].length;
  }
  return [from, words.trimEnd().length];
}
