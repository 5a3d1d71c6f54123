import { describe, expect, test } from "vitest";
import { addressOf, formatRoute, parseRoute } from "../src/router";

describe("parseRoute", () => {
  test.each([
    ["", { path: [], query: {} }],
    ["#/", { path: [], query: {} }],
    ["#/initiativ/tut2", { path: ["initiativ", "tut2"], query: {} }],
    ["#/moede/styregruppen/2021-02-03?sted=4-20", { path: ["moede", "styregruppen", "2021-02-03"], query: { sted: "4-20" } }],
    ["#/soeg?q=samr%C3%A5d+i+Rebild%3F", { path: ["soeg"], query: { q: "samråd i Rebild?" } }],
    ["#/person/%E0%A4%A", { path: ["person", "%E0%A4%A"], query: {} }],
    ["#/__proto__?constructor=1", { path: ["__proto__"], query: { constructor: "1" } }],
  ])("%s", (hash, route) => expect(parseRoute(hash)).toEqual(route));
});

describe("formatRoute", () => {
  test("is what parseRoute reads", () => {
    const route = { path: ["forum", "a/b & c?"], query: { q: "æ=ø&å", fra: "2021" } };
    expect(parseRoute(formatRoute(route.path, route.query))).toEqual(route);
  });

  test("leaves out what is not set", () => expect(formatRoute(["arbejde"], { forum: "", fra: undefined })).toBe("#/arbejde"));
});

test.each([
  ["initiative/tut2", "initiative", "#/initiativ/tut2"],
  ["body/styregruppen", "body", "#/forum/styregruppen"],
  ["meeting/styregruppen/2021-02-03", "meeting", "#/moede/styregruppen/2021-02-03"],
  ["goal/trivsel--aftalen", "goal", "#/maal/trivsel--aftalen"],
] as const)("the address of %s", (id, kind, address) => expect(addressOf(id, kind)).toBe(address));
