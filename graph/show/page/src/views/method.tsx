/** How the graph was made, from what, and what it cannot say. */

import { CopyButton } from "../components/copy";
import { Panel } from "../components/panel";
import { PageTitle } from "../components/title";
import { WithFacts } from "../components/with-facts";
import { Documents } from "../method/documents";
import { Doubt, Missed } from "../method/doubt";
import { usePage, type Page } from "../page";

export function MethodView() {
  const { t } = usePage();
  return (
    <>
      <PageTitle lead={t("method.lead")}>{t("method.title")}</PageTitle>
      <How />
      <LeftOut />
      <WithFacts>{() => <><Missed /><Doubt /></>}</WithFacts>
      <Documents />
      <Citation />
      <OwnQuestions />
    </>
  );
}

const STEPS = ["method.how.1", "method.how.2", "method.how.3", "method.how.4", "method.how.5"] as const;

function How() {
  const { records, t, number } = usePage();
  const names = ["documents", "meetings", "facts", "missed"] as const;
  return (
    <Panel id="how" title={t("method.how")}>
      <dl class="key-facts">
        {names.map((name) => (
          <div key={name} class="key-facts__item">
            <dt>{t(`method.count.${name}`)}</dt><dd>{number(records.head.counts[name] ?? 0)}</dd>
          </div>
        ))}
      </dl>
      <div class="prose">{STEPS.map((key) => <p key={key}>{t(key)}</p>)}</div>
    </Panel>
  );
}

function LeftOut() {
  const page = usePage();
  return (
    <Panel id="left-out" title={page.t("method.left_out")}>
      <ul class="prose">{leftOut(page).map((words) => <li key={words}>{words}</li>)}</ul>
    </Panel>
  );
}

function leftOut({ records, t, date }: Page): readonly string[] {
  const { scope, texts } = records.head;
  return [
    t(scope.closed ? "method.left_out.closed_kept" : "method.left_out.closed"),
    ...(scope.closed ? [] : [t("method.left_out.private")]),
    t("method.left_out.discussion"),
    ...(scope.body ? [t("method.left_out.body", scope.body)] : []),
    ...(scope.from ? [t("method.left_out.from", date(scope.from))] : []),
    ...(scope.to ? [t("method.left_out.to", date(scope.to))] : []),
    ...(texts ? [] : [t("method.left_out.texts")]),
  ];
}

function Citation() {
  const { records, t, number, date } = usePage();
  const { version, counts, period } = records.head;
  const dates = period ? t("method.cite.period", date(period[0]), date(period[1])) : "";
  const words = t("method.cite.text", number(counts["meetings"] ?? 0), dates, version, number(counts["documents"] ?? 0));
  return (
    <Panel id="cite" title={t("method.cite")}>
      <p>{t("method.cite.version", version)}</p>
      <p>{t("method.cite.lead")}</p>
      <blockquote class="citation">{words}</blockquote>
      <CopyButton text={() => words} label={t("method.cite.copy")} />
    </Panel>
  );
}

function OwnQuestions() {
  const { records, t } = usePage();
  const { entity, fact } = records.head.base;
  return (
    <Panel id="sparql" title={t("method.sparql")}>
      <p>{t("method.sparql.1")}</p>
      <p>{t("method.sparql.2")} <code>{entity}</code></p>
      <p>{t("method.sparql.3")} <code>{fact}</code></p>
    </Panel>
  );
}
