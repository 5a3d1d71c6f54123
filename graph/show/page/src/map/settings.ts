/** What the map is set to, as it stands in the address. */

import type { EntityKind } from "../data";
import { KIND_PATHS, type Route } from "../router";
import type { MapFilter } from "./scene";

export interface MapSettings extends MapFilter {
  readonly words: string;
}

/** The settings of an address; what it does not say, or says wrongly, is what shows most. */
export function settingsOf({ query }: Route, years: readonly [number, number]): MapSettings {
  const from = within(query["fra"], years, years[0]);
  return {
    without: new Set((query["uden"] ?? "").split(",").flatMap((path) => kindOf(path))),
    least: within(query["mindst"], [1, MOST_LEAST], 1),
    from,
    to: Math.max(from, within(query["til"], years, years[1])),
    words: query["find"] ?? "",
  };
}

export const MOST_LEAST = 10;

/** The part of the address that says these settings; what shows most needs no words. */
export function queryOf(settings: MapSettings, years: readonly [number, number]): Record<string, string | undefined> {
  return {
    uden: [...settings.without].map((kind) => KIND_PATHS[kind]).join(",") || undefined,
    mindst: settings.least > 1 ? String(settings.least) : undefined,
    fra: settings.from > years[0] ? String(settings.from) : undefined,
    til: settings.to < years[1] ? String(settings.to) : undefined,
    find: settings.words.trim() || undefined,
  };
}

function kindOf(path: string): EntityKind[] {
  return (Object.keys(KIND_PATHS) as EntityKind[]).filter((kind) => KIND_PATHS[kind] === path);
}

function within(value: string | undefined, [least, most]: readonly [number, number], usual: number): number {
  const number = /^\d+$/.test(value ?? "") ? Number(value) : usual;
  return Math.min(most, Math.max(least, number));
}
