/** What is known of a task beyond its words, and what the minutes leave open. */

import type { Fact } from "../data";
import { isOverdue, type Age } from "./age";
import done from "../../done.json";

export type Gap = "owner" | "due" | "overdue";

const DONE: ReadonlySet<string> = new Set(done);

/** Done is what the minutes themselves call done; a task without a status counts as open. */
export function isDone({ status }: Pick<Fact, "status">): boolean {
  return status !== undefined && DONE.has(status.trim().toLowerCase().replace(/[.!]+$/, ""));
}

/** Returns what is missing, or has passed by the day of the latest meeting. */
export function gapsOf(task: Pick<Fact, "owners" | "due" | "status">, latest: string | undefined): readonly Gap[] {
  const gaps: Gap[] = [];
  if (!task.owners?.length) gaps.push("owner");
  if (task.due === undefined) gaps.push("due");
  else if (!isDone(task) && isOverdue(task.due, latest)) gaps.push("overdue");
  return gaps;
}

type AgeKey = `tasks.age.${Age["unit"]}_${"one" | "many"}`;

export function ageWords(age: Age, t: (key: AgeKey, ...values: number[]) => string): string {
  return age.count === 1 ? t(`tasks.age.${age.unit}_one`) : t(`tasks.age.${age.unit}_many`, age.count);
}

