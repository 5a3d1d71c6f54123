/** What was decided: every decision, by forum, outcome, period and initiative. */

import { useMemo } from "preact/hooks";
import { EmptyNote } from "../components/empty";
import { Query, usePanelQuery } from "../components/panel";
import { PageTitle } from "../components/title";
import { WithFacts } from "../components/with-facts";
import { usePage } from "../page";
import { RowTable } from "../panel/panel-table";
import { panelById, panelRows } from "../panels";
import { bodyFilter, factOf, periodFilters, subjectFilter, wordFilter } from "../register/filters";

const SPEC = panelById("all_decisions");

export function DecisionsView() {
  const { t } = usePage();
  return (
    <>
      <PageTitle lead={t("register.lead")}>{t("register.title")}</PageTitle>
      <WithFacts>{() => <Register />}</WithFacts>
    </>
  );
}

function Register() {
  const page = usePage();
  const { records, t, word } = page;
  const rows = useMemo(() => panelRows(records, SPEC), [records]);
  const filters = useMemo(() => [
    bodyFilter(page, rows),
    wordFilter("udfald", t("register.outcome"), rows, (row) => factOf(records, row).outcome, (code) => {
      return code ? word(code) : t("register.no_outcome");
    }),
    subjectFilter(page, rows),
    ...periodFilters(page, rows),
  ], [records, page.lang, rows]);
  const query = usePanelQuery()(SPEC.id);
  if (rows.length === 0) return <EmptyNote>{t("register.empty")}</EmptyNote>;
  return (
    <>
      <RowTable spec={SPEC} rows={rows} filters={filters} file={t("register.title")} inAddress quiet />
      {query && <div class="panel__foot"><Query query={query} title={t("register.title")} /></div>}
    </>
  );
}
