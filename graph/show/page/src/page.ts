/** What every view and component may ask for: the records, the address, the language. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Lang, Words } from "./data";
import { dateWords, fileDate } from "./dates";
import type { Records } from "./records";
import type { Route } from "./router";
import { type CountKey, counted, inLang, numberWords, t, type Translate } from "./texts";

export interface Page {
  readonly records: Records;
  readonly route: Route;
  readonly lang: Lang;
  /** The words of a key of texts.json. */
  readonly t: Translate;
  /** A date in words. */
  readonly date: (date: string | undefined) => string;
  /** A date for a file: "2021-02-03", or words where it has no year. */
  readonly fileDate: (date: string | undefined) => string;
  readonly number: (value: number) => string;
  /** "1 møde", "36 møder". */
  readonly counted: (key: CountKey, count: number) => string;
  /** What people read for a code of the data, such as "responsible". */
  readonly word: (code: string | undefined) => string;
  /** Words that the data holds in both languages. */
  readonly words: (words: Words) => string;
  /** Say something to those who listen instead of looking. */
  readonly announce: (words: string) => void;
  /** While the page is printed, everything that is folded away lies open. */
  readonly printing: boolean;
}

export interface Surroundings {
  readonly announce: (words: string) => void;
  readonly printing: boolean;
}

export function pageOf(records: Records, route: Route, lang: Lang, surroundings: Surroundings): Page {
  const { words } = records.head;
  return {
    records, route, lang, ...surroundings,
    t: (key, ...values) => t(key, lang, ...values),
    date: (date) => dateWords(date, lang),
    fileDate: (date) => fileDate(date, lang),
    counted: (key, count) => counted(key, count, lang),
    number: (value) => numberWords(value, lang),
    word: (code = "") => {
      // What the minutes word themselves may be called anything, "constructor" too.
      const known = Object.hasOwn(words, code) ? words[code] : undefined;
      return known ? inLang(known, lang) : code;
    },
    words: (both) => inLang(both, lang),
  };
}

const PageContext = createContext<Page | undefined>(undefined);

export const PageProvider = PageContext.Provider;

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error("a component of the page stands outside <PageProvider>");
  return page;
}
