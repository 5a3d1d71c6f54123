/** Print the rows of every panel as JSON, for a test that holds them to those of panels.py: `node FILE FOLDER`. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PANELS, panelRows, type Row } from "../src/panels";
import { Records } from "../src/records";

const folder = process.argv[2] ?? ".";
const records = new Records((name) => readFileSync(join(folder, `${name}.json`), "utf8"));

function told({ facts, count, first, latest }: Row): unknown {
  return [facts, count, first ?? null, latest ?? null];
}

const rows = PANELS.map((spec) => {
  const places = [...records.names.entities.keys()].filter((place) => spec.on.includes(records.entity(place).kind));
  const about: readonly (number | undefined)[] = spec.on.length > 0 ? places : [undefined];
  return [spec.id, about.map((place) => panelRows(records, spec, place).map(told))];
});
process.stdout.write(JSON.stringify(Object.fromEntries(rows)));
