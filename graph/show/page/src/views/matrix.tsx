import { PageTitle } from "../components/title";
import { WithFacts } from "../components/with-facts";
import { usePage } from "../page";
import { GoalsMatrix } from "./matrix-goals";
import { PeopleMatrix } from "./matrix-people";
import { Tabs } from "./filters";
import { NotFoundView } from "./not-found";

const MATRICES = {
  personer: { title: "matrix.people.title", lead: "matrix.people.lead", Matrix: PeopleMatrix },
  maal: { title: "matrix.goals.title", lead: "matrix.goals.lead", Matrix: GoalsMatrix },
} as const;

export function MatrixView() {
  const { route, t } = usePage();
  const [, name = "personer"] = route.path;
  if (!Object.hasOwn(MATRICES, name)) return <NotFoundView />;
  const { title, lead, Matrix } = MATRICES[name as keyof typeof MATRICES];
  return (
    <>
      <PageTitle lead={t(lead)}>{t(title)}</PageTitle>
      <MatrixTabs />
      <WithFacts>{() => <Matrix />}</WithFacts>
    </>
  );
}

function MatrixTabs() {
  const { t, route } = usePage();
  return (
    <Tabs
      label={t("nav.matrix")}
      tabs={[
        { path: ["matrix", "personer"], words: t("matrix.people.title"), current: route.path[1] !== "maal" },
        { path: ["matrix", "maal"], words: t("matrix.goals.title") },
      ]}
    />
  );
}
