import { describe, expect, test } from "vitest";
import { FactIndex } from "../src/search/facts";
import { hitsIn } from "../src/search/hits";
import { findMeetings } from "../src/search/meetings";
import { NameIndex } from "../src/search/names";
import { answerAddress } from "../src/search/answer";
import { leadOf, leadWords } from "../src/search/leads";
import { MinutesIndex, sentencesAround } from "../src/search/minutes";
import { BENT, FORUM, MODEL, OLGA, page, records, recordsWithTexts, REBILD, TUT2 } from "./fixture";

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
  ["Hvad blev besluttet i Styregruppen i 2021?", "#/beslutninger?forum=styregruppen&fra=2021&til=2021"],
  ["What was decided in the Styregruppen since 2021", "#/beslutninger?forum=styregruppen&fra=2021"],
  ["Hvad blev besluttet fra 2021 til 2022?", "#/beslutninger?fra=2021&til=2022"],
  ["Hvad blev besluttet om cykelstier?", "#/soeg?q=Hvad+blev+besluttet+om+cykelstier%3F"],
  ["Hvilke opgaver er over fristen?", "#/opgaver?vis=alle&mangler=overdue"],
  ["Hvilke opgaver i Styregruppen er forfaldne?", "#/opgaver?vis=alle&mangler=overdue&forum=styregruppen"],
  ["Which tasks are overdue?", "#/opgaver?vis=alle&mangler=overdue"],
  ["opgaver over fristen", "#/opgaver?vis=alle&mangler=overdue"],
  ["Hvad er åbent?", "#/opgaver"],
  ["åbne opgaver", "#/opgaver"],
  ["What is still open?", "#/opgaver"],
  ["Hvad har Olga lovet?", "#/person/olga-lind"],
  ["What has Olga Lind promised?", "#/person/olga-lind"],
  ["Hvilke opgaver har Bent Aagaard?", "#/person/bent-aagaard"],
  ["budget for TUT2", "#/soeg?q=budget+for+TUT2"],
])("Enter after %s leads to %s", (text, address) => expect(answerAddress(all, text)).toBe(address));

describe("a question that a view answers", () => {
  test("is led to it by words that say what it shows", () => {
    const lead = leadOf(all, index.parse("Hvad blev besluttet i styregruppen i 2021?"));
    expect(lead).toEqual({
      asks: "decisions", address: "#/beslutninger?forum=styregruppen&fra=2021&til=2021", entity: FORUM, period: "2021",
    });
    expect(lead && leadWords(page(), lead)).toBe("Beslutninger i Styregruppen, 2021");
  });

  test.each([
    ["no words that ask", "Styregruppen 2021"],
    ["a forum nobody knows", "Hvad blev besluttet i Havnerådet?"],
    ["a word more than the list can be filtered by", "Hvad blev besluttet om TUT2 i Styregruppen?"],
    ["someone nobody knows", "Hvad har Sofie lovet?"],
  ])("is not guessed from %s", (_, text) => expect(leadOf(all, index.parse(text))).toBeUndefined());

  test("is not guessed where two forums fit", () => {
    const two = records({ facts: [], quotes: [] }, [{ id: "body/styregruppen-2", kind: "body", label: "Styregruppen" }]);
    expect(leadOf(two, NameIndex.of(two).parse("Hvad blev besluttet i Styregruppen?"))).toBeUndefined();
  });
});

describe("the minutes' own text", () => {
  const search = async (text: string) => {
    const those = recordsWithTexts();
    const facts = FactIndex.of(those);
    await facts.ready();
    const query = index.parse(text);
    return MinutesIndex.of(those).find(query, index.stem, facts.find(query, index.stem));
  };

  test("is quoted by whole sentences, in the order of the meetings, and without what is left out", async () => {
    expect(await search("socialrådgiver")).toEqual([
      [0, 43, 76, "Socialrådgiveren ringer i uge 39.", 1, -1],
      [1, 0, 34, "Det er […] der er socialrådgiver.", 1, -1],
    ]);
  });

  test.each([
    ["what a fact found quotes already", "ansvarlig", []],
    ["words of one line in two sentences", "Lind socialrådgiver", ["Olga Lind er ansvarlig for TUT2. Socialrådgiveren ringer i uge 39."]],
    ["a number", "uge 39", ["Socialrådgiveren ringer i uge 39."]],
    ["no words", "?!", []],
  ])("%s", async (_, text, words) => expect((await search(text)).map((quote) => quote[3])).toEqual(words));
});

test.each([
  ["the first of two", "En sætning her. Og en til.", 3, "En sætning her."],
  ["the last of two", "En sætning her. Og en til.", 19, "Og en til."],
  ["abbreviations end none", "  Møde kl. 10, afd. Nord.  ", 4, "Møde kl. 10, afd. Nord."],
])("a sentence: %s", (_, text, at, sentence) => {
  expect(text.slice(...sentencesAround(text, [[at, at + 1]]))).toBe(sentence);
});

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
