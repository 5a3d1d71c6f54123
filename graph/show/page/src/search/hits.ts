import { fold, type Stem } from "./folding";
import { isHit, type Query } from "./query";

const WORD = /[\p{L}\p{N}]+/gu;

/** Where a text holds the words of a query: code units of whole words, in order. */
export function hitsIn(text: string, { terms }: Query, stem: Stem): readonly (readonly [start: number, end: number])[] {
  const hits: (readonly [number, number])[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = fold(match[0]);
    if (terms.some((term) => isHit(word, term, stem))) hits.push([match.index, match.index + match[0].length]);
  }
  return hits;
}
