import { describe, expect, test } from "vitest";
import { FactIndex } from "../src/search/facts";
import { hitsIn } from "../src/search/hits";
import { findMeetings } from "../src/search/meetings";
import { NameIndex } from "../src/search/names";
import { answerAddress } from "../src/search/answer";
import { BENT, MODEL, OLGA, records, REBILD, TUT2 } from "./fixture";

const all = records();
const index = NameIndex.of(all);
const found = (text: string) => index.find(index.parse(text)).map(({ entity }) => entity);

describe("names", () => {
  test.each([
    ["a whole name", "olga lind", [OLGA]],
    ["the beginning of a name", "sam", [MODEL]],
    ["an inflection", "samrådsmodellens", [MODEL]],
    ["the genitive of a municipality", "Rebild Kommunes", [REBILD]],
    ["aa for å, and the other way round", "ågård", [BENT]],
    ["part of a compound", "modellen", [MODEL]],
    ["an alias", "tidlig opsporing", [TUT2]],
    ["a question, with the initiative it asks for first", "Hvem arbejder med TUT2 i Rebild Kommune?", [TUT2, REBILD]],
    ["what someone works on", "Hvad arbejder Bent Aagaard med?", [BENT]],
    ["a word in common, where no name fits it all", "Hvad har Olga lovet?", [OLGA]],
    ["nothing", "zeppelin", []],
    ["no words at all", "?!", []],
  ])("%s", (_, text, entities) => expect(found(text)).toEqual(entities));
});

test.each([
  ["Hvem arbejder med TUT2?", "#/initiativ/tut2"],
  ["who works on tut2", "#/initiativ/tut2"],
  ["Olga", "#/person/olga-lind"],
  ["flere i trivsel", "#/maal/trivsel"],
  ["Hvem arbejder med flere i trivsels", "#/maal/trivsel"],
  ["Hvem sidder i styregruppen?", "#/forum/styregruppen"],
  ["Aagaard", "#/person/bent-aagaard"],
  ["budgettet", "#/soeg?q=budgettet"],
  ["budget for TUT2", "#/soeg?q=budget+for+TUT2"],
])("Enter after %s leads to %s", (text, address) => expect(answerAddress(all, text)).toBe(address));

describe("facts", () => {
  const search = async (text: string) => {
    const facts = FactIndex.of(all);
    await facts.ready();
    return facts.find(index.parse(text), index.stem);
  };

  test.each([
    ["an inflected word of a decision", "samrådsmodel", [{ group: "decision", fact: 4 }]],
    ["a task", "sender", [{ group: "task", fact: 2 }]],
    ["words behind another kind of fact", "ansvarligt tut2", [{ group: "quote", fact: 0, quote: 0 }]],
    ["a short word that begins one", "sen", [{ group: "task", fact: 2 }]],
    ["but not one that is only part of one", "end", []],
  ])("%s", async (_, text, hits) => expect(await search(text)).toEqual(hits));
});

test("meetings by forum and date in words", () => {
  expect(findMeetings(all, index.parse("styregruppen februar 2021"), index.stem)).toEqual([0]);
});

test("whole words are marked where they are inflections of what was typed", () => {
  const text = "Modellen og samrådsmodellen, ikke modus";
  expect(hitsIn(text, index.parse("modeller"), index.stem).map(([start, end]) => text.slice(start, end)))
    .toEqual(["Modellen", "samrådsmodellen"]);
});
