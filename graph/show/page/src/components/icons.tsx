import type { EntityKind } from "../data";

/** One shape for each kind, so that nothing rests on colour alone; the map and every legend draw the same. */
export const KIND_SHAPES: Readonly<Record<EntityKind, string>> = {
  person: "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z",
  organisation: "M2.5 2.5h11v11h-11z",
  body: "M8 .8 15.2 8 8 15.2.8 8z",
  office: "M8 1.5 14.5 7v7.5h-13V7z",
  initiative: "M8 .9 14.2 4.5v7L8 15.1 1.8 11.5v-7z",
  goal: "m8 .8 2.2 4.7 5.1.6-3.8 3.5 1 5.1L8 12.2l-4.5 2.5 1-5.1L.7 6.1l5.1-.6z",
};

export function KindIcon({ kind }: { kind: EntityKind }) {
  return (
    <svg class="entity__icon" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true" focusable="false">
      <path d={KIND_SHAPES[kind]} />
    </svg>
  );
}
