/** What a reader chose: language and theme, kept by the browser where it may. */

import { useEffect, useState } from "preact/hooks";
import type { Lang } from "./data";

export type Theme = "auto" | "light" | "dark";

export function useLang(usual: Lang): [Lang, (lang: Lang) => void] {
  const [lang, setLang] = useKept<Lang>("referatgraf.lang", ["da", "en"], usual);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  return [lang, setLang];
}

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useKept<Theme>("referatgraf.theme", ["auto", "light", "dark"], "auto");
  useEffect(() => {
    if (theme === "auto") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return [theme, setTheme];
}

function useKept<T extends string>(name: string, values: readonly T[], usual: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => values.find((one) => one === kept(name)) ?? usual);
  const keep = (next: T): void => {
    setValue(next);
    try {
      localStorage.setItem(name, next);
    } catch {
      // A browser may refuse to keep anything for a file: the choice then lasts while the page is open.
    }
  };
  return [value, keep];
}

function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
