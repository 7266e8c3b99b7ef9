// Notes beside the lines that call them, where there is room. They stay after the text for screen readers and for print.
const GAP = 12;

export function setNotesBeside(text) {
  const notes = [...document.querySelectorAll(".notes li[data-call]")].map((note) => {
    const beside = document.createElement("div");
    beside.className = "beside";
    beside.setAttribute("aria-hidden", "true");
    const number = document.createElement("span");
    number.className = "call";
    const call = document.getElementById(note.dataset.call);
    number.textContent = call?.textContent ?? "";
    const words = note.querySelector(".moved").cloneNode(true);
    for (const each of [words, ...words.querySelectorAll("[id]")]) each.removeAttribute("id");
    for (const each of words.querySelectorAll("a")) each.tabIndex = -1;
    beside.append(number, " ", words);
    return { call, beside };
  }).filter(({ call }) => call);
  if (!notes.length) return;
  text.append(...notes.map(({ beside }) => beside));
  const place = () => {
    const top = text.getBoundingClientRect().top;
    let free = 0;
    for (const { call, beside } of notes) {
      const line = call.getClientRects()[0];
      beside.hidden = !line;
      if (!line) continue;
      const wanted = Math.max(free, line.top - top - 4);
      beside.style.top = `${wanted}px`;
      free = wanted + beside.offsetHeight + GAP;
    }
  };
  new ResizeObserver(place).observe(text);
  document.addEventListener("siglum:reading", place);
}
