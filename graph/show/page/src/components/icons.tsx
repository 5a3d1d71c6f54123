import type { EntityKind } from "../data";

/** One shape for each kind, so that nothing rests on colour alone. */
const SHAPES: Readonly<Record<EntityKind, string>> = {
  person: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z",
  organisation: "M2 2h12v12H2z",
  body: "M8 1l7 7l-7 7l-7-7z",
  office: "M8 2l7 12.5H1z",
  initiative: "M8 1l6.1 3.5v7L8 15l-6.1-3.5v-7z",
  goal: "M8 .8l2.1 4.9l5.3.5l-4 3.5l1.2 5.2L8 12.2l-4.6 2.7l1.2-5.2l-4-3.5l5.3-.5z",
};

export function KindIcon({ kind }: { kind: EntityKind }) {
  return (
    <svg class={`icon icon--${kind}`} viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
      <path d={SHAPES[kind]} />
    </svg>
  );
}
