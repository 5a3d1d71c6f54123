import { useEffect, useState } from "preact/hooks";
import type { Lang } from "../data";
import { type Page, usePage } from "../page";
import type { Theme } from "../preferences";
import { formatRoute } from "../router";
import type { TextKey } from "../texts";
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
  const page = usePage();
  return (
    <header class="page-header">
      <div class="page-header__inner">
        <div class="page-header__name">
          <a class="page-header__title" href="#/">{page.t("page.title")}</a>
          <span class="page-header__scope">{scopeWords(page)}</span>
        </div>
        <div class="page-header__tools">
          <LangSwitch onLang={onLang} />
          <ThemeSwitch theme={theme} onTheme={onTheme} />
        </div>
        {/* The front page has the same field, larger. */}
        {page.route.path.length > 0 && <div class="page-header__search"><SearchBox /></div>}
        <Nav />
      </div>
    </header>
  );
}

function Nav() {
  const { t, route } = usePage();
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [formatRoute(route.path)]);
  return (
    <nav class="page-nav" aria-label={t("nav.label")}>
      <button
        type="button" class="page-nav__toggle" aria-expanded={open} aria-controls="page-nav-list" onClick={() => setOpen(!open)}
      >
        {t("nav.menu")}
      </button>
      <ul id="page-nav-list" class="page-nav__list">
        {NAV.map(([path, key]) => (
          <li key={key}>
            <a class="page-nav__link" href={formatRoute(path)} aria-current={route.path[0] === path[0] ? "page" : undefined}>
              {t(key)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** "Samarbejdsforum · 3. februar 2021 – 5. juni 2024 · 36 møder": what this page was made from. */
function scopeWords({ records, counted, date }: Page): string {
  const { scope, period, counts } = records.head;
  const [first, last] = period ?? [];
  const time = first === last ? date(first) : `${date(first)} – ${date(last)}`;
  return [scope.body, time, counted("start.meetings", counts["meetings"] ?? 0)].filter(Boolean).join(" · ");
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
      <span class="visually-hidden">{t("theme.label")}</span>
      <select value={theme} onChange={(event) => onTheme(event.currentTarget.value as Theme)}>
        {THEMES.map(([value, key]) => <option key={value} value={value}>{t(key)}</option>)}
      </select>
    </label>
  );
}
