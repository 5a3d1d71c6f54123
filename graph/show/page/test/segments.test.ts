import { describe, expect, it } from "vitest";
import { blocksOf, cutter, segmentsOf, type Mark } from "../src/meeting/segments";

const mark = (kind: Mark["kind"], start: number, end: number, value = 0): Mark => ({ kind, start, end, value });

/** Segments as [words, marks]: short enough to read whole. */
const shown = (text: string, marks: readonly Mark[]): [string, string[]][] =>
  segmentsOf({ start: 0, end: Array.from(text).length }, marks, cutter(text)).map((segment) => [
    segment.text, segment.marks.map((one) => `${one.kind} ${one.value}`),
  ]);

describe("segments", () => {
  it("leaves a text without marks whole", () => {
    expect(shown("Ingen bemærkninger.", [])).toEqual([["Ingen bemærkninger.", []]]);
  });

  it("splits a fact's words where a name stands within them", () => {
    expect(shown("Ida Holm lover det.", [mark("fact", 0, 19, 7), mark("mention", 0, 8, 3)])).toEqual([
      ["Ida Holm", ["fact 7", "mention 3"]],
      [" lover det.", ["fact 7"]],
    ]);
  });

  it("gives the overlap of two marks both of them", () => {
    expect(shown("abcdef", [mark("fact", 0, 4, 1), mark("fact", 2, 6, 2)])).toEqual([
      ["ab", ["fact 1"]],
      ["cd", ["fact 1", "fact 2"]],
      ["ef", ["fact 2"]],
    ]);
  });

  it("keeps apart marks that only touch, and drops a mark without length", () => {
    expect(shown("abcd", [mark("fact", 0, 2, 1), mark("missed", 2, 4), mark("fact", 3, 3, 9)])).toEqual([
      ["ab", ["fact 1"]],
      ["cd", ["missed 0"]],
    ]);
  });

  it("counts an emoji as one place", () => {
    expect(shown("😀 Ida 😀 ja", [mark("mention", 2, 5, 1), mark("fact", 6, 9, 2)])).toEqual([
      ["😀 ", []],
      ["Ida", ["mention 1"]],
      [" ", []],
      ["😀 j", ["fact 2"]],
      ["a", []],
    ]);
  });
});

describe("blocks", () => {
  it("sets a heading apart and cuts marks at the ends of lines", () => {
    expect(blocksOf("Punkt 1\n\nIda Holm\nlover det.", [mark("fact", 9, 28, 4)], [[0, 7, 2]])).toEqual([
      { start: 0, end: 7, level: 1, segments: [{ start: 0, end: 7, text: "Punkt 1", marks: [] }] },
      { start: 9, end: 17, level: 0, segments: [{ start: 9, end: 17, text: "Ida Holm", marks: [mark("fact", 9, 28, 4)] }] },
      { start: 18, end: 28, level: 0, segments: [{ start: 18, end: 28, text: "lover det.", marks: [mark("fact", 9, 28, 4)] }] },
    ]);
  });

  it("takes no paragraph for a heading because it begins with one", () => {
    const levels = blocksOf("1. Status\n2. Budget: Udvalget godkendte det.", [], [[3, 9, 3], [13, 19, 3]]).map((block) => block.level);
    expect(levels).toEqual([1, 0]);
  });

  it("sets headings one step deeper at most, whatever levels the document skips", () => {
    const headings = [[0, 1, 2], [2, 3, 1], [4, 5, 4], [6, 7, 3], [8, 9, 1]] as const;
    expect(blocksOf("a\nb\nc\nd\ne", [], headings).map((block) => block.level)).toEqual([1, 1, 2, 2, 1]);
  });

  it("keeps places right below a line with an emoji", () => {
    const [, block] = blocksOf("😀😀\nIda", [mark("mention", 3, 6, 1)], []);
    expect(block).toEqual({
      start: 3, end: 6, level: 0, segments: [{ start: 3, end: 6, text: "Ida", marks: [mark("mention", 3, 6, 1)] }],
    });
  });

  it("shows a stretch left out as one block, and the words around it on lines of their own", () => {
    const hidden = mark("hidden", 4, 11);
    const blocks = blocksOf("før ███\n███efter\nslut", [hidden], [[11, 16, 1]]);
    expect(blocks.map((block) => [block.start, block.end, block.level, block.segments.map((one) => one.marks)])).toEqual([
      [0, 4, 0, [[]]],
      [4, 11, 0, [[hidden]]],
      [11, 16, 1, [[]]],
      [17, 21, 0, [[]]],
    ]);
  });

  it("keeps a name left out within its line", () => {
    const hidden = mark("hidden", 4, 7);
    expect(blocksOf("206 ███\n207 Evt.", [hidden], []).map((block) => block.segments.map((one) => one.text))).toEqual([
      ["206 ", "███"],
      ["207 Evt."],
    ]);
  });
});
