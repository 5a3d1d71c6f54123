import { yearOf } from "../dates";
import { usePage } from "../page";

/** How many facts each year has, drawn as bars; as a list it reads without being seen. */
export function YearsStrip({ dates }: { dates: readonly string[] }) {
  const { t, counted, number } = usePage();
  const counts = countsByYear(dates);
  if (counts.length < 2) return null;
  const most = Math.max(...counts.map(([, count]) => count));
  return (
    <figure class="years">
      <figcaption class="years__caption">{t("years.caption")}</figcaption>
      <ol class="years-strip">
        {counts.map(([year, count]) => (
          <li class="years-strip__year" key={year}>
            <span class="visually-hidden">{year}: {counted("years.facts", count)}</span>
            <span class="years-strip__count" aria-hidden="true">{count > 0 && number(count)}</span>
            <span class="years-strip__bar" aria-hidden="true" style={{ height: `${(3 * count) / most}rem` }} />
            <span class="years-strip__label" aria-hidden="true">{label(year, counts.length)}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

/** Every year from the first to the last, those without facts too. */
export function countsByYear(dates: readonly string[]): readonly (readonly [year: number, count: number])[] {
  const years = dates.map(yearOf).filter((year) => year !== undefined);
  if (years.length === 0) return [];
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const first = Math.min(...counts.keys());
  const length = Math.max(...counts.keys()) - first + 1;
  return Array.from({ length }, (_, nth) => [first + nth, counts.get(first + nth) ?? 0]);
}

const MOST_WHOLE_LABELS = 10;

function label(year: number, years: number): string {
  return years > MOST_WHOLE_LABELS ? `’${String(year % 100).padStart(2, "0")}` : String(year);
}
