import { describe, expect, test } from "vitest";
import { panelById, panelRows } from "../src/panels";
import { BENT, FORUM, OLGA, records, TUT2 } from "./fixture";

const all = records();
const rows = (id: string, entity?: number) => panelRows(all, panelById(id), entity);

describe("panelRows", () => {
  test("workers: the most direct first, each agent once, its strongest fact first", () => {
    expect(rows("workers", TUT2)).toEqual([
      { facts: [0, 5], count: 2, first: "2021-02-03", latest: "2022-01-10" },
      { facts: [3], count: 1, first: "2022-01-10", latest: "2022-01-10" },
    ]);
  });

  test("work: what a person works on", () => {
    expect(rows("work", BENT)).toEqual([{ facts: [3], count: 1, first: "2022-01-10", latest: "2022-01-10" }]);
  });

  test("decisions of a forum: of its own meetings, not those quoted from earlier ones", () => {
    expect(rows("decisions_by", FORUM).map(({ facts }) => facts)).toEqual([[4]]);
  });

  test("tasks by their owner", () => {
    expect(rows("tasks_of", OLGA).map(({ facts }) => facts)).toEqual([[2]]);
  });

  test("present when it was treated: not the same as working on it", () => {
    expect(rows("attended", TUT2).map(({ facts }) => facts)).toEqual([[1]]);
  });

  test("everything, of facts that are kept", () => {
    const kept = panelRows(all, panelById("who_works_on_what"), undefined, ({ how }) => how === "participates");
    expect(kept.map(({ facts }) => facts)).toEqual([[5], [3]]);
  });
});
