import { describe, expect, it } from "vitest";
import { ageBetween, daysBetween, isOverdue } from "../src/tasks/age";

describe("age of a task", () => {
  it.each([
    ["2024-02-01", "2024-03-01", { unit: "days", count: 29 }],
    ["2024-01-15", "2024-03-15", { unit: "days", count: 60 }],
    ["2024-01-15", "2024-05-14", { unit: "months", count: 3 }],
    ["2023-11-30", "2024-11-30", { unit: "months", count: 12 }],
    ["2022-05-01", "2024-05-01", { unit: "months", count: 24 }],
    ["2022-03-31", "2024-05-01", { unit: "years", count: 2 }],
    ["2018-12-01", "2024-05-01", { unit: "years", count: 5 }],
    ["2024-02", "2024-05-01", undefined],
    ["2021", "2024-05-01", undefined],
    ["2021-02-03", "2024", undefined],
    ["2024-05-02", "2024-05-01", { unit: "days", count: 0 }],
    ["--09-03", "2024-05-01", undefined],
    [undefined, "2024-05-01", undefined],
  ])("from %s to %s", (from, to, age) => {
    expect(ageBetween(from, to)).toEqual(age);
  });

  it.each([
    ["2024-04-30", 1], ["2024-04", 30], ["2023", 486], ["2024-05-02", -1], ["--09-03", undefined], [undefined, undefined],
  ])("sorts %s by days, as far as it is told", (from, days) => expect(daysBetween(from, "2024-05-01")).toBe(days));

  it.each([
    ["2024-03-01", "2024-05-01", true],
    ["2024-05-01", "2024-05-01", false],
    ["2024-05", "2024-05-20", false],
    ["inden jul", "2024-05-20", undefined],
    ["--03-01", "2024-05-20", undefined],
  ])("a deadline %s on %s", (due, latest, overdue) => {
    expect(isOverdue(due, latest)).toBe(overdue);
  });
});
