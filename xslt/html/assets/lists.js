// Filters and order for a list that is whole without them. The choice stands in the address.
const fold = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export function filterable(listing) {
  const form = listing.querySelector("form.filters");
  if (!form) return;
  const items = [...listing.querySelectorAll("[data-item]")];
  const groups = [...listing.querySelectorAll("[data-group]")];
  const words = new Map(items.map((item) => [item, fold(item.textContent)]));
  const facets = [...new Set([...form.querySelectorAll("[type=checkbox]")].map((box) => box.name))];
  const values = (item, facet) => (item.dataset[facet] ?? "").split("|");
  const chosen = (facet) => [...form.querySelectorAll(`[name="${facet}"]:checked`)].map((box) => box.value);

  function fits(item, choice, except) {
    return choice.words.every((word) => words.get(item).includes(word))
      && facets.every((facet) => facet === except || !choice[facet].length || choice[facet].some((value) => values(item, facet).includes(value)));
  }

  function count(choice) {
    for (const facet of facets) {
      const counts = new Map();
      for (const item of items) if (fits(item, choice, facet)) for (const value of values(item, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
      for (const box of form.querySelectorAll(`[name="${facet}"]`)) box.closest("label").querySelector(".count").textContent = counts.get(box.value) ?? 0;
    }
  }

  function sort() {
    const order = form.elements.order?.value;
    if (!order || !items.length) return;
    const list = items[0].parentElement;
    const key = (item) => item.dataset[order] || "\uffff"; // what has none comes last
    list.append(...[...items].sort((a, b) => key(a).localeCompare(key(b))));
  }

  function apply(write = true) {
    const choice = { words: fold(form.elements.words.value).split(/\s+/).filter(Boolean) };
    for (const facet of facets) choice[facet] = chosen(facet);
    let shown = 0;
    for (const item of items) shown += (item.hidden = !fits(item, choice)) ? 0 : 1;
    for (const group of groups) group.hidden = !group.querySelector("[data-item]:not([hidden])");
    for (const section of listing.querySelectorAll(".letters section")) section.hidden = !section.querySelector("[data-item]:not([hidden])");
    count(choice);
    sort();
    form.querySelector("output").textContent = shown === items.length ? `${shown} shown` : `${shown} of ${items.length}`;
    if (write) {
      const query = new URLSearchParams([...new FormData(form)].filter(([name, value]) => value && !(name === "order" && form.elements.order.selectedIndex === 0)));
      history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
    }
  }

  for (const [name, value] of new URLSearchParams(location.search)) {
    for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (field.type === "checkbox") field.checked ||= field.value === value;
      else field.value = value;
    }
  }
  form.hidden = false;
  const folded = form.querySelector("details.facets");
  if (folded) folded.open = matchMedia("(min-width: 54rem)").matches || facets.some((facet) => chosen(facet).length);
  form.addEventListener("input", () => apply());
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  apply(false);
}
