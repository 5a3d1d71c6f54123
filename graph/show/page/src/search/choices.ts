/** What the search field suggests while someone types. */

import type { EntityKind } from "../data";
import type { Page } from "../page";
import { addressOf } from "../router";
import { resultsAddress } from "./answer";
import { leadOf, leadWords } from "./leads";
import { NameIndex, type NameHit } from "./names";

export interface Choice {
  readonly address: string;
  readonly label: string;
  readonly kind?: EntityKind;
  readonly note?: string;
}

/** As many names as can be looked over at once. */
const MOST = 8;

/** The list a question asks for, the names that fit best, and last the search of everything. */
export function choicesFor(page: Page, text: string): readonly Choice[] {
  if (text.trim() === "") return [];
  const index = NameIndex.of(page.records);
  const query = index.parse(text);
  const lead = leadOf(page.records, query);
  const hits = index.find(query).slice(0, MOST).map((hit) => choiceOf(page, hit));
  const named = lead ? hits.filter(({ address }) => address !== lead.address) : hits;
  const first = lead ? [{ address: lead.address, label: leadWords(page, lead) }] : [];
  return [...first, ...named, { address: resultsAddress(text), label: page.t("search.all", text.trim()) }];
}

function choiceOf({ records, t }: Page, { entity, alias }: NameHit): Choice {
  const { id, kind, label, note } = records.entity(entity);
  return { address: addressOf(id, kind), label, kind, note: [t(`kind.${kind}`), alias, note].filter(Boolean).join(" · ") };
}
