// Witnesses side by side: which two to four of them are shown; a difference lights up in all columns at once.
const MOST = 4;

export function chooseColumns(view) {
  const form = document.querySelector("form.columns");
  const boxes = form ? [...form.querySelectorAll("[name=witness]")] : [];

  function apply() {
    const chosen = boxes.filter((box) => box.checked);
    for (const box of boxes) box.disabled = box.checked ? chosen.length <= 2 : chosen.length >= MOST;
    const wanted = new Set(chosen.map((box) => box.value));
    for (const cell of view.querySelectorAll("[data-column]")) cell.hidden = !wanted.has(cell.dataset.column);
    view.dataset.columns = chosen.length;
  }

  if (boxes.length > 2) {
    const asked = new URLSearchParams(location.search).get("witnesses")?.split(",") ?? [];
    const known = boxes.filter((box) => asked.includes(box.value)).slice(0, MOST);
    if (known.length >= 2) for (const box of boxes) box.checked = known.includes(box);
    form.hidden = false;
    form.addEventListener("change", () => {
      apply();
      const address = new URL(location.href);
      address.searchParams.set("witnesses", boxes.filter((box) => box.checked).map((box) => box.value).join(","));
      history.replaceState(null, "", address);
    });
    apply();
  }

  const light = (target, on) => {
    const place = target.closest?.("[data-place]");
    if (place) for (const each of view.querySelectorAll(`[data-place="${place.dataset.place}"]`)) each.classList.toggle("lit", on);
  };
  for (const [type, on] of [["pointerover", true], ["pointerout", false], ["focusin", true], ["focusout", false]]) {
    view.addEventListener(type, (event) => light(event.target, on));
  }
}
