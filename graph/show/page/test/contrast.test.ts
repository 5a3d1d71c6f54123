import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** WCAG 2.1 AA: 1.4.3 for text, 1.4.11 for what a reader must see to use the page. */
const TEXT = 4.5;
const GRAPHICS = 3;

const KINDS = ["person", "organisation", "body", "office", "initiative", "goal"].map((kind) => `kind-${kind}`);
const GROUNDS = ["paper", "surface", "sunken"];
const MARKS = ["marker", "missed", "mention", "doubt-ground"];

const PAIRS: readonly (readonly [ground: string[], on: string[], least: number])[] = [
  [GROUNDS, ["ink", "ink-soft", "ink-faint", "link", "link-hover", "good", "bad", "doubt", ...KINDS], TEXT],
  [MARKS, ["ink", "ink-soft", "link", "link-hover"], TEXT],
  [["doubt-ground"], ["doubt"], TEXT],
  [["press", "press-hover"], ["on-press"], TEXT],
  [["heat-1"], ["on-heat-1"], TEXT],
  [["heat-2"], ["on-heat-2"], TEXT],
  [["heat-3"], ["on-heat-3"], TEXT],
  [["heat-4"], ["on-heat-4"], TEXT],
  [GROUNDS, ["line-strong", "focus", "marker-edge", "missed-edge", "press", "heat-4"], GRAPHICS],
  [[...MARKS, "heat-1", "heat-2"], ["focus"], GRAPHICS],
];

const tokens = readTokens(readFileSync(new URL("../src/style/tokens.css", import.meta.url), "utf8"));
const cases = PAIRS.flatMap(([grounds, words, least]) => grounds.flatMap((ground) => words.map((on) => [on, ground, least] as const)));

describe.each(["light", "dark"] as const)("contrast in the %s scheme", (scheme) => {
  it.each(cases)("%s on %s is at least %d", (on, ground, least) => {
    expect(contrast(colorOf(on, scheme), colorOf(ground, scheme))).toBeGreaterThanOrEqual(least);
  });
});

/** The value of each custom property, as it is written. */
function readTokens(css: string): ReadonlyMap<string, string> {
  return new Map([...css.matchAll(/^ {2}--([\w-]+): ([^;]+);/gm)].map(([, name, value]) => [name!, value!]));
}

function colorOf(name: string, scheme: "light" | "dark"): string {
  const value = tokens.get(name) ?? "";
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (other) return colorOf(other, scheme);
  const colors = value.match(/#[0-9a-f]{6}/g);
  if (!colors) throw new Error(`--${name} holds no colour: "${value}"`);
  return colors[scheme === "dark" ? colors.length - 1 : 0]!;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((left, right) => right - left) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance as WCAG defines it. */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((start) => Number.parseInt(color.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
