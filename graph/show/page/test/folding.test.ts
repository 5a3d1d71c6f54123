import { describe, expect, test } from "vitest";
import { fold, stemmer } from "../src/search/folding";
import { HEAD } from "./fixture";

const stem = stemmer(HEAD.endings);

describe("fold", () => {
  test.each([
    ["aa is å", "Bent Aagaard", "bent ågård"],
    ["ae is æ, oe is ø", "Soeren Kjaer, AEldreraadet i Aeroe", "søren kjær ældrerådet i æroe"],
    ["but an ending after a vowel stays one", "temaet, beboerne, Michael, klimaeffekt", "temaet beboerne michael klimaeffekt"],
    ["æ, ø and å stay", "ÆRØ på Ås", "ærø på ås"],
    ["accents go", "Andrée Ibañez", "andree ibanez"],
    ["umlauts stay, as in Danish names", "Müller", "müller"],
    ["a combining ring is an å", "A\u030as", "ås"],
    ["punctuation parts words", "Lokal-MED, afd. 2_b", "lokal med afd 2 b"],
    ["& is og", "Børn&Unge", "børn og unge"],
    ["nothing but signs", "–!?", ""],
  ])("%s", (_, text, folded) => expect(fold(text)).toBe(folded));
});

describe("stem", () => {
  test.each([
    ["modellen", "model"], ["modellens", "model"], ["model", "model"], ["samrådene", "samråd"], ["kommunerne", "kommun"],
    ["arbejdsgrupperne", "arbejdsgrup"], ["tut2", "tut2"], ["is", "is"], ["møder", "mød"], ["mødet", "mød"],
  ])("%s gives %s", (word, expected) => expect(stem(word)).toBe(expected));
});
