import { describe, expect, it } from "vitest";
import { ageBetween, ageInDays, isOverdue } from "../src/tasks/age";

describe("age of a task", () => {
  it.each([
    ["2024-02-01", "2024-03-01", { unit: "days", count: 29 }],
    ["2024-01-15", "2024-03-15", { unit: "days", count: 60 }],
    ["2024-01-15", "2024-05-14", { unit: "months", count: 3 }],
    ["2023-11-30", "2024-11-30", { unit: "months", count: 12 }],
    ["2024-02", "2024-05-01", { unit: "months", count: 3 }],
    ["2021", "2024-05-01", { unit: "years", count: 3 }],
    ["2024-05-02", "2024-05-01", { unit: "days", count: 0 }],
    ["--09-03", "2024-05-01", undefined],
    [undefined, "2024-05-01", undefined],
  ])("from %s to %s", (from, to, age) => {
    expect(ageBetween(from, to)).toEqual(age);
  });

  it("sorts by time, an unknown age last", () => {
    const ages = [{ unit: "months", count: 3 }, undefined, { unit: "days", count: 60 }, { unit: "years", count: 1 }] as const;
    expect([...ages].sort((one, other) => ageInDays(other) - ageInDays(one))).toEqual([ages[3], ages[0], ages[2], ages[1]]);
  });

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
