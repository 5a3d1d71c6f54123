/** The accessibility statement, in the form that Danish public bodies use; the publisher fills in what only they know. */

import { NotStated } from "../components/not-stated";
import { Panel } from "../components/panel";
import { PageTitle } from "../components/title";
import { usePage } from "../page";

const INACCESSIBLE = ["a11y.not.map", "a11y.not.text", "a11y.not.words"] as const;

export function AccessibilityView() {
  const { records, t } = usePage();
  const { version } = records.head;
  return (
    <div class="statement">
      <PageTitle lead={t("a11y.lead")}>{t("a11y.title")}</PageTitle>
      <dl class="statement-facts">
        <dt>{t("a11y.publisher")}</dt><dd><ToFill /></dd>
        <dt>{t("a11y.scope")}</dt><dd>{t("a11y.scope.text", version)}</dd>
      </dl>
      <Panel id="status" title={t("a11y.status")}>
        <p>{t("a11y.status.text")}</p>
      </Panel>
      <Panel id="not" title={t("a11y.not")}>
        <ul class="prose">{INACCESSIBLE.map((key) => <li key={key}>{t(key)}</li>)}</ul>
      </Panel>
      <Panel id="made" title={t("a11y.made")}>
        <p>{t("a11y.made.text", version)}</p>
        <p>{t("a11y.made.date")}: <ToFill /></p>
      </Panel>
      <Panel id="feedback" title={t("a11y.feedback")}>
        <p>{t("a11y.feedback.text")}</p>
        <p>{t("a11y.feedback.contact")}: <ToFill /></p>
      </Panel>
      <Panel id="enforcement" title={t("a11y.enforcement")}>
        <p>{t("a11y.enforcement.text")}</p>
      </Panel>
    </div>
  );
}

/** What only the publisher of the file can say. */
function ToFill() {
  const { t } = usePage();
  return <NotStated>{t("a11y.fill")}</NotStated>;
}
