/** The words of the page, from texts.json: one list for these scripts and for the templates of the site. */

import texts from "../texts.json";
import type { Lang, Words } from "./data";

export type TextKey = keyof typeof texts;
/** Words for a number of things; those for exactly one stand under the same key with ".one" behind. */
export type CountKey = { [Key in TextKey]: `${Key}.one` extends TextKey ? Key : never }[TextKey];
export type Translate = (key: TextKey, ...values: (string | number)[]) => string;

const LANGS: readonly Lang[] = ["da", "en"];

/** The words of `key`, each `{}` filled with the next value (as Python's `str.format` fills them for the site). */
export function t(key: TextKey, lang: Lang, ...values: (string | number)[]): string {
  return fill(inLang(texts[key] as unknown as Words, lang), ...values);
}

/** "1 møde", "36 møder": the words of `key` for this many. */
export function counted(key: CountKey, count: number, lang: Lang): string {
  return t(count === 1 ? (`${key}.one` as TextKey) : key, lang, numberWords(count, lang));
}

export function inLang(words: Words, lang: Lang): string {
  return words[LANGS.indexOf(lang)] ?? words[0];
}

export function fill(words: string, ...values: (string | number)[]): string {
  let next = 0;
  return words.replace(/\{\}/g, (slot) => String(values[next++] ?? slot));
}

const NUMBERS: Readonly<Record<Lang, Intl.NumberFormat>> = {
  da: new Intl.NumberFormat("da-DK"), en: new Intl.NumberFormat("en-GB"),
};

/** A number as people write it: "12.345" in Danish, "12,345" in English. */
export function numberWords(value: number, lang: Lang): string {
  return NUMBERS[lang].format(value);
}
