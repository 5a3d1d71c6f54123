/**
 * Find facts by their words. Folding 100,000 sentences takes a second, so it is done once, when someone first searches,
 * a slice at a time, so that typing never waits.
 */

import type { FactKind } from "../data";
import type { Records } from "../records";
import { placeKey } from "../sources";
import { fold, type Stem } from "./folding";
import { holds, type Query } from "./query";
import { inSlices } from "./slices";

export type Group = "decision" | "task" | "proposal" | "item" | "quote";

/** A fact, or a quote that bears other kinds of facts. */
export interface FactHit {
  readonly group: Group;
  readonly fact: number;
  /** The quote, where it is what was found. */
  readonly quote?: number;
}

/** The kinds that are found by their own wording; the words behind all others are found as quotes. */
const WORDED: ReadonlySet<FactKind> = new Set(["decision", "task", "proposal", "item"]);
/** The words behind these are nothing but a name, which is found among the names. */
const ONLY_NAMES: ReadonlySet<FactKind> = new Set(["named", "unresolved"]);
export const GROUPS: readonly Group[] = ["decision", "task", "proposal", "item", "quote"];

export class FactIndex {
  private readonly entries: FactHit[] = [];
  private readonly folded: string[] = [];
  /** The stretches of text that can be found already. */
  private readonly quoted = new Set<string>();
  private building: Promise<void> | undefined;
  private isFolded = false;

  constructor(private readonly records: Records) {}

  static of(records: Records): FactIndex {
    return records.once("factIndex", () => new FactIndex(records));
  }

  /** Whether every sentence is folded; few are folded at once. */
  get isReady(): boolean {
    if (!this.isFolded && !this.building && this.records.areFew) {
      for (const [places, work] of this.jobs()) places.forEach(work);
      this.isFolded = true;
    }
    return this.isFolded;
  }

  /** Resolves when every sentence is folded; begun at the first call. */
  ready(): Promise<void> {
    if (!this.isReady) this.building ??= this.foldInSlices();
    return this.building ?? Promise.resolve();
  }

  /** The facts that hold every term, latest meeting first. */
  find({ terms }: Query, stem: Stem): readonly FactHit[] {
    if (terms.length === 0) return [];
    const { entries, folded } = this;
    return entries.filter((_, place) => terms.every((term) => holds(folded[place] ?? "", term, stem)));
  }

  private async foldInSlices(): Promise<void> {
    for (const [places, work] of this.jobs()) await inSlices(places, work);
    this.isFolded = true;
  }

  /** What has words of its own first: a quote that says the same is not found twice. */
  private jobs(): readonly (readonly [places: readonly number[], work: (place: number) => void])[] {
    const worded: number[] = [];
    const others: number[] = [];
    for (const [place, { kind }] of this.records.facts.facts.entries()) {
      if (WORDED.has(kind)) worded.push(place);
      else if (!ONLY_NAMES.has(kind)) others.push(place);
    }
    return [[worded, (place) => this.addWorded(place)], [others, (place) => this.addQuotes(place)]];
  }

  private addWorded(place: number): void {
    const { kind, text = "", quotes } = this.records.fact(place);
    const found = quotes.map((quote) => this.records.quote(quote));
    const words = found.map((quote) => quote[3]);
    for (const quote of found) this.quoted.add(placeKey(quote));
    this.add({ group: kind as Group, fact: place }, [text, ...words.filter((one) => !text.includes(one))].join(" "));
  }

  private addQuotes(place: number): void {
    for (const number of this.records.fact(place).quotes) {
      const quote = this.records.quote(number);
      if (this.quoted.has(placeKey(quote))) continue;
      this.quoted.add(placeKey(quote));
      this.add({ group: "quote", fact: place, quote: number }, quote[3]);
    }
  }

  private add(hit: FactHit, words: string): void {
    this.entries.push(hit);
    // With a blank before each word, a word's beginning can be looked for as plain text.
    this.folded.push(` ${fold(words)}`);
  }
}
