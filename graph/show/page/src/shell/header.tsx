import type { TextKey } from "../texts";
import type { Lang } from "../data";
import { usePage } from "../page";
import type { Theme } from "../preferences";
import { formatRoute } from "../router";
import { SearchBox } from "./search-box";

const NAV: readonly (readonly [path: readonly string[], key: TextKey])[] = [
  [["arbejde"], "nav.work"],
  [["matrix", "personer"], "nav.matrix"],
  [["beslutninger"], "nav.decisions"],
  [["opgaver"], "nav.tasks"],
  [["moeder"], "nav.meetings"],
  [["navne"], "nav.names"],
  [["tidslinjer"], "nav.timelines"],
  [["kort"], "nav.map"],
];

export interface HeaderProps {
  readonly onLang: (lang: Lang) => void;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
}

export function Header({ onLang, theme, onTheme }: HeaderProps) {
  const { t, route } = usePage();
  return (
    <header class="page-header">
      <div class="page-header__bar">
        <a class="page-header__title" href="#/">{t("page.title")}</a>
        {route.path.length > 0 && <SearchBox />}
        <div class="page-header__tools">
          <LangSwitch onLang={onLang} />
          <ThemeSwitch theme={theme} onTheme={onTheme} />
        </div>
      </div>
      <nav class="page-nav" aria-label={t("nav.label")}>
        <ul class="page-nav__list">
          {NAV.map(([path, key]) => (
            <li key={key}>
              <a class="page-nav__link" href={formatRoute(path)} aria-current={route.path[0] === path[0] ? "page" : undefined}>
                {t(key)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function LangSwitch({ onLang }: { onLang: (lang: Lang) => void }) {
  const { lang } = usePage();
  const other = lang === "da" ? "en" : "da";
  return (
    <button type="button" class="link-button" lang={other} onClick={() => onLang(other)}>
      {other === "en" ? "English" : "Dansk"}
    </button>
  );
}

const THEMES: readonly (readonly [Theme, TextKey])[] = [
  ["auto", "theme.auto"], ["light", "theme.light"], ["dark", "theme.dark"],
];

function ThemeSwitch({ theme, onTheme }: Omit<HeaderProps, "onLang">) {
  const { t } = usePage();
  return (
    <label class="theme-switch">
      <span class="theme-switch__label">{t("theme.label")}</span>
      <select class="select" value={theme} onChange={(event) => onTheme(event.currentTarget.value as Theme)}>
        {THEMES.map(([value, key]) => <option key={value} value={value}>{t(key)}</option>)}
      </select>
    </label>
  );
}
