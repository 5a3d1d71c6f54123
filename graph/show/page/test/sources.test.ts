import { expect, test } from "vitest";
import { citation, quoteAddress, quotesOf, sourceOf } from "../src/sources";
import { OLGA, page, records } from "./fixture";

const one = page();

test("a copied quote says whose minutes, when, in which file and where", () => {
  expect(citation(one, one.records.quote(0)))
    .toBe("”Olga Lind er ansvarlig for TUT2.” (Styregruppen, 3. februar 2021, referat.docx, side 3)");
});

test("the source of a quote without a page", () => {
  expect(sourceOf(one, one.records.quote(2))).toEqual({
    meeting: "Styregruppen, 10. januar 2022", file: "januar.txt", address: "#/moede/styregruppen/2022-01-10?sted=5-30",
  });
});

test("the place of a quote in a meeting's second document", () => {
  expect(quoteAddress(one, one.records.quote(4))).toBe("#/moede/styregruppen/2022-01-10?dokument=1&sted=7-50");
});

test("the sentence that names both comes before the heading that names one", () => expect(quotesOf(one, [0])).toEqual([0, 1]));

test("a sentence that bears two facts is quoted once, as it was read most surely", () => {
  const all = records({
    facts: [{ kind: "presented", id: "f7", meeting: 0, quotes: [6], agent: OLGA }],
    quotes: [[0, 10, 40, "Olga Lind er ansvarlig for TUT2.", 0.7, 0, 3]],
  });
  expect(quotesOf({ records: all }, [7, 0])).toEqual([0, 1]);
});
