import { expect, test } from "vitest";
import { csvOf } from "../src/csv";

test("Danish Excel: byte order mark, semicolons, quotes where needed, and no formulas", () => {
  expect(csvOf(["Hvem", "Citat"], [
    ["Olga Lind", "Hun sagde \"ja\"; straks"],
    ["=HYPERLINK(\"http://ond.dk\")", "+45 12 34"],
    ["-1", "@navn"],
    ["Ærø", "to\nlinjer"],
  ])).toBe("\ufeff" + [
    "Hvem;Citat",
    "Olga Lind;\"Hun sagde \"\"ja\"\"; straks\"",
    "\"'=HYPERLINK(\"\"http://ond.dk\"\")\";'+45 12 34",
    "'-1;'@navn",
    "Ærø;\"to\nlinjer\"",
    "",
  ].join("\n"));
});
