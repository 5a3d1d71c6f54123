/** The address after "#": which view is open (`path`), and what it is filtered by (`query`). */

import { useEffect, useState } from "preact/hooks";
import type { EntityKind } from "./data";

export interface Route {
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/** The first part of the address of a name, by its kind. */
export const KIND_PATHS: Readonly<Record<EntityKind, string>> = {
  person: "person", organisation: "organisation", body: "forum", office: "sekretariat", initiative: "initiativ", goal: "maal",
};

export function kindOfPath(path: string | undefined): EntityKind | undefined {
  return (Object.keys(KIND_PATHS) as EntityKind[]).find((kind) => KIND_PATHS[kind] === path);
}

export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = splitOnce(hash.replace(/^#?\/?/, ""), "?");
  return {
    path: path.split("/").filter(Boolean).map(decode),
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

/** The address of a view; values that are empty leave no trace in it. */
export function formatRoute(path: readonly string[], query: Readonly<Record<string, string | undefined>> = {}): string {
  const filled = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const search = new URLSearchParams(filled).toString();
  return `#/${path.map(encodeURIComponent).join("/")}${search && `?${search}`}`;
}

/** The address of an entity or a meeting by its id: "initiative/tut2" is at "#/initiativ/tut2". */
export function addressOf(id: string, kind: EntityKind | "meeting"): string {
  const [, ...slug] = id.split("/");
  return formatRoute([kind === "meeting" ? "moede" : KIND_PATHS[kind], ...slug]);
}

export function goTo(address: string): void {
  location.hash = address;
}

/** Change filters in place: going back leaves the view instead of undoing one letter at a time. */
export function setQuery(route: Route, changes: Readonly<Record<string, string | undefined>>): void {
  history.replaceState(history.state, "", formatRoute(route.path, { ...route.query, ...changes }));
  dispatchEvent(new HashChangeEvent("hashchange"));
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = (): void => setRoute(parseRoute(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return route;
}

function splitOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

// A mistyped "%" must lead to "not found", not to an error.
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
