import { expect, test } from "vitest";
import { dateColumn, nameColumn } from "../src/components/columns";
import { pageOf } from "../src/page";
import { Records } from "../src/records";
import { citation } from "../src/sources";
import { bodyFilter } from "../src/register/filters";
import { HEAD } from "./fixture";

const CHUNKS: Readonly<Record<string, unknown>> = {
  head: HEAD,
  names: {
    entities: [
      { id: "body/bestyrelsen--with-sund-roklub", kind: "body", label: "Bestyrelsen", note: "Sund Roklub" },
      { id: "body/bestyrelsen--with-hvideå-kajakklub", kind: "body", label: "Bestyrelsen", note: "Hvideå Kajakklub" },
      { id: "body/udvalget", kind: "body", label: "Udvalget" },
    ],
    meetings: [
      { id: "meeting/a", documents: [0], body: 1, date: "2023-10-04" },
      { id: "meeting/b", documents: [], body: 0, date: "--04-23" },
      { id: "meeting/c", documents: [], body: 2, date: "2022-05" },
    ],
    documents: [{ id: "document/a", file: "ref.docx", media_type: "", used: 1, ignored: 0, missed: 0, meeting: 0 }],
  },
  facts: {
    facts: [0, 1, 2].map((meeting) => ({ kind: "decision", id: `f${meeting}`, meeting, quotes: [], text: "Ja." })),
    quotes: [[0, 0, 3, "Ja.", 0.9, 0]], rules: ["test"],
  },
};
const records = new Records((name) => (name in CHUNKS ? JSON.stringify(CHUNKS[name]) : undefined));
const page = pageOf(records, { path: [], query: {} }, "da", { announce: () => undefined, printing: false });

test("a copied quote says which of the forums of one name it is of", () => {
  expect(citation(page, records.quote(0))).toBe("”Ja.” (Bestyrelsen (Hvideå Kajakklub), 4. oktober 2023, ref.docx)");
});

test("so do tables and filters; who has no namesakes needs no note", () => {
  const column = nameColumn<number>(page, "body", "Forum", (place) => records.meeting(place).body);
  const rows = [0, 1, 2].map((fact) => ({ facts: [fact] as [number], count: 1 }));
  expect([0, 1, 2].map(column.text)).toEqual(["Bestyrelsen (Hvideå Kajakklub)", "Bestyrelsen (Sund Roklub)", "Udvalget"]);
  expect(bodyFilter(page, rows).options.map(([, words]) => words)).toEqual(
    ["Bestyrelsen (Hvideå Kajakklub)", "Bestyrelsen (Sund Roklub)", "Udvalget"],
  );
});

test("in a file a date is one that programs read; without a year it is in words, which nothing takes for a formula", () => {
  const column = dateColumn<number>(page, "date", "Dato", (place) => records.meeting(place).date);
  expect([0, 1, 2].map((place) => column.csv?.(place))).toEqual(["2023-10-04", "23. april", "2022-05"]);
});
