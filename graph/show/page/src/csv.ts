/** Tables for Danish Excel: semicolons, a byte order mark so that æ, ø and å survive, and no cell that Excel would run. */

import { dsvFormat } from "d3-dsv";

const SEMICOLONS = dsvFormat(";");
const BYTE_ORDER_MARK = "\ufeff";
/** What Excel takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

export function csvOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${BYTE_ORDER_MARK}${SEMICOLONS.formatRows([header, ...rows].map((row) => row.map(defused)))}\n`;
}

export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to save when the click returns; a moment more costs nothing.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

function defused(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
