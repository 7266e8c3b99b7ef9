// Explanations on hover, focus and touch. Without script a mark leads to its entry in the list after the text.
const card = document.createElement("aside");
card.className = "card";
card.lang = document.body.lang || document.documentElement.lang; // its words are the edition's, not the text's
card.hidden = true;
card.setAttribute("aria-label", "Explanation");
let shown = null; // the mark or call that the card speaks of
let pinned = false;
let waiting = 0;

function paragraph(className, ...content) {
  const made = document.createElement("p");
  made.className = className;
  made.append(...content.filter(Boolean));
  return made;
}

function explanation(place) {
  const group = place.closest("[data-kind]");
  const entry = place.closest("li");
  const words = (selector) => entry.querySelector(selector)?.textContent;
  const parts = [paragraph("kind", group.querySelector("h3").firstChild.textContent.trim())];
  if (words(".other")) parts.push(paragraph("other", words(".other")));
  parts.push(paragraph("says", group.querySelector(".says").textContent));
  const by = place.closest(".interventions").querySelector("p.by");
  const sure = words(".sure");
  parts.push(paragraph("by", [by?.textContent, sure && `Certainty: ${sure}.`].filter(Boolean).join(" ")));
  for (const link of entry.querySelectorAll("a.entry")) parts.push(paragraph("by", "In the register: ", link.cloneNode(true)));
  return parts;
}

function content(link) {
  const entry = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!entry) return null;
  if (entry.closest(".interventions")) return explanation(entry);
  const note = entry.cloneNode(true);
  note.removeAttribute("id");
  for (const each of note.querySelectorAll("[id]")) each.removeAttribute("id");
  for (const each of note.querySelectorAll(".back")) each.remove();
  return [paragraph("kind", entry.dataset.kind === "reading" ? "Variant reading" : "Note"), ...note.childNodes];
}

function show(link, text) {
  clearTimeout(waiting);
  if (shown === link) return;
  const parts = content(link);
  if (!parts) return;
  hide();
  shown = link;
  card.replaceChildren(...parts);
  link.classList.add("open");
  card.hidden = false;
  card.style.top = "";
  if (getComputedStyle(card).position === "absolute") {
    const line = link.getClientRects()[0];
    card.style.top = `${line.top - text.getBoundingClientRect().top - 8}px`;
  }
}

function hide() {
  clearTimeout(waiting);
  shown?.classList.remove("open");
  shown = null;
  pinned = false;
  card.hidden = true;
}

// Touch has no Escape: what was opened by hand can be closed by hand.
function pin() {
  pinned = true;
  const close = document.createElement("button");
  close.type = "button";
  close.className = "close";
  close.textContent = "×";
  close.setAttribute("aria-label", "Close the explanation");
  close.addEventListener("click", () => { const back = shown; hide(); back?.focus(); });
  card.querySelector(".close")?.remove();
  card.append(close);
}

const soon = (act, delay) => { clearTimeout(waiting); waiting = setTimeout(act, delay); };

export function explainMarks(text) {
  text.append(card);
  const link = (target) => target.closest?.("a.mark, a.why, a.call");
  const on = (type, act) => text.addEventListener(type, (event) => {
    const found = link(event.target);
    if (found && !document.querySelector("#reading-clean:checked")) act(found, event);
  });
  on("pointerover", (found, event) => { if (event.pointerType === "mouse" && !pinned) soon(() => show(found, text), 120); });
  on("pointerout", () => { if (!pinned) soon(hide, 250); });
  card.addEventListener("pointerenter", () => clearTimeout(waiting));
  card.addEventListener("pointerleave", () => { if (!pinned) soon(hide, 250); });
  on("focusin", (found) => {
    found.setAttribute("aria-describedby", found.hash.slice(1));
    if (found.matches(":focus-visible")) show(found, text);
  });
  on("focusout", () => { if (!pinned) soon(hide, 150); });
  on("click", (found, event) => {
    if (event.metaKey || event.ctrlKey || found.closest(".beside")) return;
    event.preventDefault();
    if (pinned && shown === found) { hide(); return; }
    show(found, text);
    pin();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  document.addEventListener("pointerdown", (event) => { if (pinned && !card.contains(event.target) && !link(event.target)) hide(); });
  document.addEventListener("siglum:reading", hide);
  document.addEventListener("siglum:witness", hide);
}
