import type { Look } from "./grid";

export interface LegendProps {
  readonly title?: string;
  readonly entries: readonly (readonly [look: Look | "empty", words: string])[];
}

/** What the colours of a matrix mean, in words. */
export function Legend({ title, entries }: LegendProps) {
  return (
    <div class="matrix-legend">
      {title && <p class="matrix-legend__title">{title}</p>}
      <ul class="legend">
        {entries.map(([look, words]) => (
          <li key={words} class="legend__item">
            <span class={`legend__swatch matrix__swatch--${look}`} aria-hidden="true" /> {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
