/** The front page: the question first, then what the archive itself suggests, then every way in. */

import { PageTitle } from "../components/title";
import { WithFacts } from "../components/with-facts";
import { type Page, usePage } from "../page";
import { formatRoute } from "../router";
import { SearchBox } from "../shell/search-box";
import { Examples, Picked } from "../start/picked";
import type { TextKey } from "../texts";

const WAYS: readonly (readonly [path: readonly string[], title: TextKey, text: TextKey])[] = [
  [["arbejde"], "nav.work", "way.work"],
  [["matrix", "personer"], "nav.matrix", "way.matrix"],
  [["beslutninger"], "nav.decisions", "way.decisions"],
  [["opgaver"], "nav.tasks", "way.tasks"],
  [["moeder"], "nav.meetings", "way.meetings"],
  [["navne"], "nav.names", "way.names"],
  [["tidslinjer"], "nav.timelines", "way.timelines"],
  [["kort"], "nav.map", "way.map"],
];

export function StartView() {
  const page = usePage();
  const { t, records } = page;
  if ((records.head.counts["meetings"] ?? 0) === 0) return <Empty />;
  return (
    <div class="start">
      <div class="start__search">
        <PageTitle lead={coverage(page)}>{t("start.title")}</PageTitle>
        <SearchBox large />
        <WithFacts canWait>{() => <Examples />}</WithFacts>
      </div>
      <WithFacts canWait>{() => <Picked />}</WithFacts>
      <section aria-labelledby="start-ways">
        <h2 id="start-ways">{t("start.ways")}</h2>
        <ul class="start__ways">
          {WAYS.map(([path, title, text]) => (
            <li class="way" key={title}>
              <h3 class="way__title"><a href={formatRoute(path)}>{t(title)}</a></h3>
              <p class="way__text">{t(text)}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** A page of no meetings says so, and nothing else: every way in would lead to the same. */
function Empty() {
  const { t } = usePage();
  return (
    <div class="start">
      <div class="start__search">
        <PageTitle lead={t("start.empty")}>{t("start.title")}</PageTitle>
        <p><a href="#/om">{t("footer.method")}</a></p>
      </div>
    </div>
  );
}

/** "36 møder i 4 fora, 3. februar 2021 – 5. juni 2024": what the answers rest on. */
function coverage({ records, t, counted, date }: Page): string {
  const { counts, period } = records.head;
  const meetings = counts["meetings"] ?? 0;
  const forums = new Set(records.names.meetings.map(({ body }) => body).filter((body) => body !== undefined)).size;
  const [first, last] = period ?? [];
  const years = first === last ? date(first) : `${date(first)} – ${date(last)}`;
  const where = forums > 0 ? counted("start.forums", forums) : "";
  const held = [counted("start.meetings", meetings), where].filter(Boolean).join(" ");
  return `${[held, years].filter(Boolean).join(", ")}. ${t("start.evidence")}`;
}
