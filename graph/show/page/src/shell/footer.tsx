import { usePage } from "../page";

export function Footer() {
  const { t, records } = usePage();
  return (
    <footer class="page-footer">
      <div class="page-footer__inner">
        <p>{t("footer.made", records.head.version)}</p>
        <a href="#/om">{t("footer.method")}</a>
        <a href="#/tilgaengelighed">{t("footer.accessibility")}</a>
      </div>
    </footer>
  );
}
