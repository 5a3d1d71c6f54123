import { describe, expect, it } from "vitest";
import { ageWords, gapsOf, isDone } from "../src/tasks/state";
import { t } from "../src/texts";

const LATEST = "2024-05-20";

describe("what the minutes leave out of a task", () => {
  it.each([
    [{}, ["owner", "due"]],
    [{ owners: [[1, "assigned"]] as const }, ["due"]],
    [{ owners: [[1, "assigned"]] as const, due: "inden jul" }, []],
    [{ owners: [[1, "assigned"]] as const, due: "2024-03-01" }, ["overdue"]],
    [{ owners: [[1, "assigned"]] as const, due: "2024-03-01", status: "Afsluttet" }, []],
  ])("%j", (task, gaps) => {
    expect(gapsOf(task, LATEST)).toEqual(gaps);
  });

  it.each([
    ["Afsluttet", true], ["løst.", true], ["I gang", false], ["Ikke startet", false], ["ikke løst", false], [undefined, false],
  ])("the status %s is done: %s", (status, done) => {
    expect(isDone(status === undefined ? {} : { status })).toBe(done);
  });
});

it("says one month and three months", () => {
  const words = (count: number) => ageWords({ unit: "months", count }, (key, ...values) => t(key, "da", ...values));
  expect([words(1), words(3)]).toEqual(["1 måned", "3 måneder"]);
});
