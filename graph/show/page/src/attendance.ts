/** How many were at a meeting, as the site's `attendance.py` counts them: those who sent apologies were not there. */

import type { Fact } from "./data";
import type { Page } from "./page";

const GROUPS = {
  present: ["present", "substitute", "guest"], excused: ["excused"], absent: ["absent", "not_excused"], unknown: ["unknown"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Presence = keyof typeof GROUPS;

/** How many people are told of so: one of two posts is one, each who is not named is one. */
export function attendanceCount(facts: readonly Fact[], group: Presence): number {
  const codes: readonly (string | undefined)[] = GROUPS[group];
  const told = facts.filter(({ kind, how }) => kind === "attendance" && codes.includes(how));
  return new Set(told.map(({ agent, id }) => agent ?? id)).size;
}

/** "9 til stede · 4 afbud"; where the minutes say nothing of who came, that. */
export function attendanceWords({ t, number }: Pick<Page, "t" | "number">, facts: readonly Fact[]): string {
  const words = (Object.keys(GROUPS) as Presence[]).map((group) => {
    const count = attendanceCount(facts, group);
    return count > 0 && t(`attendance.${group}`, number(count));
  });
  return words.filter(Boolean).join(" · ") || t("attendance.none");
}
