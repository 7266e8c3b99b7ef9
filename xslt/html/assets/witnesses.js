// A text in several witnesses: whose text is shown, and whether accidentals are marked. The choice stands in the address.
const KEY = "siglum-accidentals";

function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function write(name, value) {
  const address = new URL(location.href);
  if (value) address.searchParams.set(name, value);
  else address.searchParams.delete(name);
  history.replaceState(null, "", address);
}

// What each place shows at first, so that the edition's own text can come back.
function places(text) {
  return [...text.querySelectorAll(".mark.k-reading")].map((mark) => {
    const readings = [...mark.children].filter((each) => each.dataset.wit !== undefined);
    return { mark, readings, first: readings.find((each) => !each.classList.contains("in-none")) };
  });
}

function showBase(text, known, base) {
  const has = (element) => element.dataset.wit.split(" ").includes(base);
  const now = known.map(({ mark, readings, first }) => {
    const shown = (base && readings.find(has)) || first;
    for (const each of readings) each.classList.toggle("in-none", each !== shown);
    mark.classList.toggle("differs", shown !== first);
    return { mark, shown };
  });
  // Said when all is settled: to ask what can be seen makes the browser lay out the page.
  for (const { mark, shown } of now) {
    const words = shown?.querySelector(".in-none") ? shown.innerText : shown?.textContent;
    if (mark.ariaLabel) mark.ariaLabel = `variant reading: ${words?.trim() || "nothing here"}`;
  }
  for (const each of text.querySelectorAll(".shared")) each.classList.toggle("lost", each.dataset.lost.split(" ").includes(base));
  for (const each of text.querySelectorAll(".rdg[data-break]")) each.classList.toggle("in-none", base ? !has(each) : each.dataset.break !== "first");
  document.dispatchEvent(new Event("siglum:witness"));
}

function switchBase(fieldset, text) {
  const known = places(text);
  const usual = fieldset.querySelector(":checked");
  const apply = (base) => showBase(text, known, base === usual.value ? "" : base);
  fieldset.hidden = false;
  fieldset.addEventListener("change", ({ target }) => { apply(target.value); write("base", target === usual ? "" : target.value); });
  const asked = new URLSearchParams(location.search).get("base");
  const wanted = [...fieldset.elements].find((radio) => radio.value === asked);
  if (wanted && wanted !== usual) {
    wanted.checked = true;
    apply(asked);
  }
}

function switchAccidentals(box, text) {
  const unlink = () => {
    // A place that is not marked must not catch the keyboard.
    for (const mark of text.querySelectorAll("a.mark.accidental")) mark.tabIndex = box.checked ? -1 : 0;
  };
  const asked = new URLSearchParams(location.search).get("accidentals") ?? remembered();
  if (asked) box.checked = asked === "hidden";
  box.addEventListener("change", () => {
    write("accidentals", box.checked ? "hidden" : "");
    try {
      localStorage.setItem(KEY, box.checked ? "hidden" : "shown");
    } catch { /* not remembered, but switched */ }
    unlink();
    document.dispatchEvent(new Event("siglum:witness"));
  });
  document.addEventListener("siglum:reading", unlink);
  unlink();
}

export function switchWitnesses(tools) {
  const text = document.querySelector(".text, .side-by-side");
  const fieldset = tools.querySelector(".base");
  const box = tools.querySelector("#accidentals-hidden");
  if (fieldset && text) switchBase(fieldset, text);
  if (box && text) switchAccidentals(box, text);
}
