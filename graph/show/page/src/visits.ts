/**
 * The visits of this window, one for each entry of its history: how far down the reader was and what they had opened,
 * so that going back leads to where they left.
 */

interface Visit {
  top: number;
  /** What components keep, by name. */
  readonly kept: Map<string, unknown>;
}

export interface Arrival {
  /** How far down the reader was when they left what they now return to. */
  readonly top?: number;
}

/** What the history holds for each entry; `top` outlives the scripts when the page is read anew. */
interface Entry {
  readonly visit?: string;
  readonly top?: number;
}

/** How long what is drawn later may make a view tall enough to lead back to the place in it. */
const PATIENCE_MS = 1000;

const visits = new Map<string, Visit>();
let here = "";
let visit: Visit = { top: 0, kept: new Map() };
let arrival: Arrival = {};

/** Follow the history of the window; begun before anything else listens for a change of address. */
export function followVisits(): void {
  // The browser would scroll while the view that was left is not drawn yet.
  history.scrollRestoration = "manual";
  enter();
  addEventListener("popstate", enter);
  addEventListener("hashchange", enter);
  addEventListener("scroll", () => { visit.top = scrollY; }, { passive: true });
  addEventListener("pagehide", () => mark({ top: scrollY }));
}

/** The latest arrival, another object for each. */
export function latestArrival(): Arrival {
  return arrival;
}

export function keptOfVisit(): Map<string, unknown> {
  return visit.kept;
}

/** Lead back to a place, which may not be there before more is drawn. */
export function scrollBack(top: number): void {
  const end = performance.now() + PATIENCE_MS;
  const step = (): void => {
    scrollTo(0, top);
    if (scrollY + 1 < top && performance.now() < end) requestAnimationFrame(step);
  };
  step();
}

function enter(): void {
  const { visit: known, top = 0 } = entry();
  if (known !== undefined && known === here) return;
  here = known ?? `${Date.now()}-${visits.size}`;
  visit = visits.get(here) ?? { top, kept: new Map() };
  visits.set(here, visit);
  // Noted at once: the view that is left gets shorter while the next is drawn, and that scrolls the window.
  arrival = known === undefined ? {} : { top: visit.top };
  if (known === undefined) mark({ visit: here });
}

function entry(): Entry {
  return (history.state ?? {}) as Entry;
}

function mark(changes: Entry): void {
  history.replaceState({ ...entry(), ...changes }, "");
}
