/** The view that answers a question, where a list or a profile does: "Hvad blev besluttet i Havnerådet i 2023?" */

import type { Page } from "../page";
import type { Records } from "../records";
import { addressOf, formatRoute } from "../router";
import { NameIndex } from "./names";
import type { AskedPart, LeadingAsks, Query } from "./query";

type ListAsked = Exclude<LeadingAsks, "promises">;

export interface Lead {
  readonly asks: LeadingAsks;
  readonly address: string;
  /** The forum whose list it is, or the person who promised. */
  readonly entity?: number;
  /** "2023", or "2021–2023". */
  readonly period?: string;
}

/** The path of each list and what it is filtered by, as its view writes it in the address. */
const LISTS: Readonly<Record<ListAsked, readonly [path: string, filters: Readonly<Record<string, string>>]>> = {
  decisions: ["beslutninger", {}],
  overdue: ["opgaver", { vis: "alle", mangler: "overdue" }],
  open: ["opgaver", {}],
};

/** Where a question clearly leads; nowhere when any of its words is not understood, or fits two forums. */
export function leadOf(records: Records, { asks, part }: Query): Lead | undefined {
  switch (asks) {
    case "decisions": case "overdue": case "open": return part && listLead(records, asks, part);
    case "promises": return part && promisesLead(records, part);
    default: return undefined;
  }
}

function listLead(records: Records, asks: ListAsked, { about, from, to }: AskedPart): Lead | undefined {
  const entity = about.length > 0 ? NameIndex.of(records).onlyForum(about) : undefined;
  if (about.length > 0 && entity === undefined) return undefined;
  const [path, filters] = LISTS[asks];
  const forum = entity === undefined ? undefined : records.entity(entity).id.replace(/^body\//, "");
  const period = from === to ? from : `${from}–${to ?? ""}`;
  return {
    asks, address: formatRoute([path], { ...filters, forum, fra: from, til: to }),
    ...(entity === undefined ? {} : { entity }), ...(period ? { period } : {}),
  };
}

function promisesLead(records: Records, { about }: AskedPart): Lead | undefined {
  const index = NameIndex.of(records);
  const entity = index.clearlyMeant(index.find({ terms: about, asks: "promises" }));
  if (entity === undefined || records.entity(entity).kind !== "person") return undefined;
  return { asks: "promises", address: addressOf(records.entity(entity).id, "person"), entity };
}

/** "Beslutninger i Havnerådet, 2023". */
export function leadWords({ records, t }: Page, { asks, entity, period }: Lead): string {
  return [listWords(t, asks, entity === undefined ? undefined : records.label(entity)), period].filter(Boolean).join(", ");
}

function listWords(t: Page["t"], asks: Lead["asks"], name: string | undefined): string {
  if (asks === "promises") return t("search.lead.promises_in", name ?? "");
  return name === undefined ? t(`search.lead.${asks}`) : t(`search.lead.${asks}_in`, name);
}
