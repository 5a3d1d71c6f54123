import { PageTitle } from "../components/title";
import { usePage } from "../page";

export function NotFoundView() {
  const { t } = usePage();
  return (
    <>
      <PageTitle>{t("notfound.title")}</PageTitle>
      <p>{t("notfound.text")}</p>
      <p><a href="#/">{t("notfound.start")}</a></p>
    </>
  );
}
