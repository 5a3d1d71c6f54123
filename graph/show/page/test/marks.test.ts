import { describe, expect, it } from "vitest";
import { basesOf, documentsOf, marksOf, placeMark } from "../src/meeting/marks";
import { records } from "./fixture";

describe("the words that facts rest on", () => {
  it("are those of one document, in reading order, each stretch once", () => {
    expect(basesOf(records(), 0, 0)).toEqual([
      { start: 0, end: 4, quote: 1, facts: [0], fields: [] },
      { start: 10, end: 40, quote: 0, facts: [0], fields: [] },
      { start: 50, end: 90, quote: 5, facts: [2], fields: [] },
    ]);
    expect(basesOf(records(), 1, 2)).toEqual([{ start: 7, end: 50, quote: 4, facts: [5], fields: [] }]);
  });

  it("become marks beside names, what was not understood, and what is left out", () => {
    const text = { text: "", mentions: [[0, 4, 1]], missed: [[5, 9]], headings: [], hidden: [[10, 12]] } as const;
    expect(marksOf(text, [{ start: 0, end: 9, quote: 3, facts: [1], fields: [] }])).toEqual([
      { kind: "fact", start: 0, end: 9, value: 0 },
      { kind: "mention", start: 0, end: 4, value: 1 },
      { kind: "missed", start: 5, end: 9, value: 0 },
      { kind: "hidden", start: 10, end: 12, value: 0 },
    ]);
  });
});

it("a meeting's documents are those that count", () => {
  const found = records();
  expect(documentsOf(found, found.meeting(1))).toEqual([1, 2]);
});

it.each([
  ["120-164", { kind: "place", start: 120, end: 164, value: 0 }],
  ["120", { kind: "place", start: 120, end: 121, value: 0 }],
  ["x", undefined],
  [undefined, undefined],
])("the place %s of the address", (words, mark) => {
  expect(placeMark(words)).toEqual(mark);
});
