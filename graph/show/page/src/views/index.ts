/** Which view an address opens: by the first part of its path. */

import type { ComponentType } from "preact";
import { KIND_PATHS, type Route } from "../router";
import { AccessibilityView } from "./accessibility";
import { NamesView } from "./lists";
import { MapView } from "./map";
import { MatrixView } from "./matrix";
import { MeetingView } from "./meeting";
import { MeetingsView } from "./meetings";
import { MethodView } from "./method";
import { NotFoundView } from "./not-found";
import { ProfileView } from "./profile";
import { DecisionsView } from "./register";
import { SearchView } from "./search";
import { StartView } from "./start";
import { TasksView } from "./tasks";
import { TimelinesView } from "./timelines";
import { WorkView } from "./work";

const VIEWS: Readonly<Record<string, ComponentType>> = {
  "": StartView,
  arbejde: WorkView,
  matrix: MatrixView,
  beslutninger: DecisionsView,
  opgaver: TasksView,
  moeder: MeetingsView,
  moede: MeetingView,
  navne: NamesView,
  tidslinjer: TimelinesView,
  kort: MapView,
  soeg: SearchView,
  om: MethodView,
  tilgaengelighed: AccessibilityView,
  ...Object.fromEntries(Object.values(KIND_PATHS).map((path) => [path, ProfileView])),
};

export function viewOf(route: Route): ComponentType {
  const name = route.path[0] ?? "";
  return Object.hasOwn(VIEWS, name) ? (VIEWS[name] ?? NotFoundView) : NotFoundView;
}

/** Views whose drawings and tables need the whole window. */
const WIDE: ReadonlySet<string | undefined> = new Set(["matrix", "tidslinjer", "kort"]);

export function isWide(route: Route): boolean {
  return WIDE.has(route.path[0]);
}
