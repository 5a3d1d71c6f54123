import { usePage } from "../page";

export function Footer() {
  const { t, records } = usePage();
  return (
    <footer class="page-footer">
      <p class="page-footer__made">{t("footer.made", records.head.version)}</p>
      <ul class="page-footer__links">
        <li><a href="#/om">{t("footer.method")}</a></li>
        <li><a href="#/tilgaengelighed">{t("footer.accessibility")}</a></li>
      </ul>
    </footer>
  );
}
