/**
 * Fold words so that "Rebild Kommunes" and "samrådsmodellen" meet the names the page holds. The same as
 * graph/ask/folding.py, so that the page finds what `ask` finds.
 */

const SHORTEST_STEM = 3;
const MOST_ENDINGS = 3;
const VOWELS = new Set("aeiouyæøå");
const KEPT = /[æøåäöü]/;
const NOT_ASCII = /[^\x00-\x7f]/g;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const MARKS = /\p{M}+/gu;
/** Text of nothing but these needs no normal form: nearly all of it, and three times as fast. */
const COMMON = /^[\x00-\x7fæøåÆØÅäöü–”“’…·•]*$/;
const NOT_COMMON_WORD = /[^a-z0-9æøåäöü]+/g;
/**
 * Written without Danish letters: "soeren", "kjaer". Later in a word "ae" and "oe" mostly begin an ending or the next
 * part: "temaet", "beboerne", "klimaeffekt".
 */
const SPELLED_OUT = /((?:^| )[^aeiouyæøåäöü ]*)([ao])e/g;

/** The text in small letters, its words joined by single blanks, accents off, "aa" as "å" and "ae", "oe" as "æ", "ø". */
export function fold(text: string): string {
  const isCommon = COMMON.test(text);
  const small = isCommon ? text.toLowerCase() : text.toLowerCase().normalize("NFC").replaceAll("ß", "ss");
  const spelled = small.replaceAll("aa", "å").replaceAll("&", " og ");
  const words = isCommon ? spelled.replace(NOT_COMMON_WORD, " ") : spelled.replace(NOT_ASCII, plain).replace(NOT_WORD, " ");
  return words.trim().replace(SPELLED_OUT, (_, before: string, letter: string) => before + (letter === "a" ? "æ" : "ø"));
}

function plain(letter: string): string {
  return KEPT.test(letter) ? letter : letter.normalize("NFKD").replace(MARKS, "");
}

export type Stem = (word: string) => string;

/** How a folded word loses its endings: "modellen", "modellens" and "model" give one stem. `endings` longest first. */
export function stemmer(endings: readonly string[]): Stem {
  const known = new Map<string, string>();
  return (word) => {
    let stem = known.get(word);
    if (stem === undefined) {
      stem = withoutEndings(word, endings);
      known.set(word, stem);
    }
    return stem;
  };
}

function withoutEndings(word: string, endings: readonly string[]): string {
  for (let taken = 0; taken < MOST_ENDINGS; taken++) {
    const shorter = withoutEnding(word, endings);
    if (shorter === word) break;
    word = shorter;
  }
  return word;
}

function withoutEnding(word: string, endings: readonly string[]): string {
  for (const ending of endings) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, word.length - ending.length);
    if (rest.length >= SHORTEST_STEM && [...rest].some((letter) => VOWELS.has(letter))) return singleEnd(rest);
  }
  return word;
}

/** "model" for "modell": Danish doubles a consonant before an ending. */
function singleEnd(word: string): string {
  const last = word.at(-1) ?? "";
  const doubled = word.length > SHORTEST_STEM && last === word.at(-2) && !VOWELS.has(last);
  return doubled ? word.slice(0, -1) : word;
}
