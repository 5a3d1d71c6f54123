import { render } from "preact";
import { chunkOfPage, Records } from "./records";
import { App } from "./shell/app";
import { followVisits } from "./visits";

const root = document.getElementById("app");
if (!root) throw new Error('the page has no element with the id "app"');
// What stands there until now tells readers without scripts what they miss.
root.replaceChildren();
followVisits();
render(<App records={new Records(chunkOfPage)} />, root);
