// What every page gains from script; each part does nothing where its elements are missing.
import { rememberReading } from "./reading.js";
import { switchTheme } from "./theme-switch.js";
import { offerCopies } from "./copying.js";
import { explainMarks } from "./cards.js";
import { setNotesBeside } from "./notes.js";
import { highlight } from "./highlight.js";

const when = (selector, module, act) => {
  const found = document.querySelector(selector);
  if (found) import(module).then((loaded) => loaded[act](found));
};

switchTheme(document.querySelector("button.theme"));
const text = document.querySelector(".document .text");
if (text) {
  rememberReading(document.querySelector(".readings"));
  explainMarks(text);
  setNotesBeside(text);
  offerCopies(document.querySelectorAll(".citing .copyable"));
  highlight(text);
}
when(".witness-tools", "./witnesses.js", "switchWitnesses");
when(".side-by-side", "./columns.js", "chooseColumns");
when(".facsimile", "./facsimile.js", "zoomable");
when("[data-list]", "./lists.js", "filterable");
when("[data-search]", "./search.js", "search");
