import { describe, expect, test } from "vitest";
import { type Column, filterRows, sortRows } from "../src/components/table/column";

interface Person {
  readonly name: string;
  readonly count?: number;
}

const ROWS: readonly Person[] = [
  { name: "Åse", count: 2 }, { name: "Aage", count: 10 }, { name: "Zenia" }, { name: "Ørn", count: 2 }, { name: "Anna", count: 1 }, { name: "Ægir", count: 3 },
];
const COLUMNS: readonly Column<Person>[] = [
  { id: "name", title: "Navn", text: ({ name }) => name, value: ({ name }) => name },
  { id: "count", title: "Antal", text: ({ count }) => String(count ?? ""), value: ({ count }) => count },
];
const names = (rows: readonly Person[]) => rows.map(({ name }) => name);

describe("sorting", () => {
  test("Danish: Æ Ø Å last, Aa as Å", () => {
    expect(names(sortRows(ROWS, COLUMNS, "name"))).toEqual(["Anna", "Zenia", "Ægir", "Ørn", "Aage", "Åse"]);
  });

  test("figures by size, the same in the order they came, what is missing last both ways", () => {
    expect(names(sortRows(ROWS, COLUMNS, "count"))).toEqual(["Anna", "Åse", "Ørn", "Ægir", "Aage", "Zenia"]);
    expect(names(sortRows(ROWS, COLUMNS, "-count"))).toEqual(["Aage", "Ægir", "Åse", "Ørn", "Anna", "Zenia"]);
  });

  test("a column that is not there changes nothing", () => expect(sortRows(ROWS, COLUMNS, "-other")).toBe(ROWS));
});

test("words are found however they are written, filters besides", () => {
  const few = { id: "few", label: "", options: [], accepts: ({ count = 0 }: Person, value: string) => count < Number(value) };
  expect(names(filterRows(ROWS, COLUMNS, [few], { find: "ÅGE" }))).toEqual(["Aage"]);
  expect(names(filterRows(ROWS, COLUMNS, [few], { find: "", few: "3" }))).toEqual(["Åse", "Zenia", "Ørn", "Anna"]);
});
