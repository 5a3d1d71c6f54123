import { usePage } from "../page";
import { GoalsMatrix } from "./matrix-goals";
import { PeopleMatrix } from "./matrix-people";
import { Tabs } from "./filters";
import { NotFoundView } from "./not-found";

const MATRICES = { personer: PeopleMatrix, maal: GoalsMatrix };

export function MatrixView() {
  const { route } = usePage();
  const [, name = ""] = route.path;
  if (!Object.hasOwn(MATRICES, name)) return <NotFoundView />;
  const Matrix = MATRICES[name as keyof typeof MATRICES];
  return <Matrix />;
}

export function MatrixTabs() {
  const { t } = usePage();
  return (
    <Tabs
      label={t("nav.matrix")}
      tabs={[
        { path: ["matrix", "personer"], words: t("matrix.people.title") },
        { path: ["matrix", "maal"], words: t("matrix.goals.title") },
      ]}
    />
  );
}
