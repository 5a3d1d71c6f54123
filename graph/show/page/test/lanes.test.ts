import { describe, expect, it } from "vitest";
import { dotsOf, scaleOf, yearsOf } from "../src/timeline/lanes";

describe("the line of time", () => {
  it("begins and ends with whole months", () => {
    const scale = scaleOf("2024-01-15", "2024-12-20");
    expect([scale.place("2024-01-01"), scale.place("2024-07-01"), scale.place("2024-07")]).toEqual([0, 50, 50]);
  });

  it.each([
    ["2024-01-15", "2024-04-02", ["2024-01", "2024-02", "2024-03", "2024-04"]],
    ["2023-02-01", "2024-03-01", ["2023-04", "2023-07", "2023-10", "2024-01"]],
    ["2018-05-01", "2024-03-01", ["2019", "2020", "2021", "2022", "2023", "2024"]],
    ["1990", "2024", ["1990", "1995", "2000", "2005", "2010", "2015", "2020"]],
  ])("from %s to %s has ticks that stand clear of each other", (first, last, dates) => {
    expect(scaleOf(first, last).ticks.map((tick) => tick.date)).toEqual(dates);
  });

  it("knows no place for a date without a year", () => {
    expect([yearsOf("--09-03"), yearsOf("inden jul"), yearsOf(undefined), yearsOf("2024-07-01")]).toEqual([
      undefined, undefined, undefined, 2024.5,
    ]);
  });
});

describe("dots", () => {
  it("are one a meeting, by date; facts without a date have none", () => {
    expect(dotsOf([[3, 1, "2024-05-02"], [4, 0, "2024-01"], [5, 1, "2024-05-02"], [6, 2, undefined]])).toEqual([
      { date: "2024-01", meeting: 0, facts: [4] },
      { date: "2024-05-02", meeting: 1, facts: [3, 5] },
    ]);
  });
});
