// Full-text search over the index that Pagefind made; results lead to the page with the words lit.
const PAGE = 10;
const LABELS = { year: "Year", archive: "Archive", language: "Original language", genre: "Kind" };

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

// Pagefind keeps an index for each language and opens that of the page; here all are opened, each in a module of its own.
async function open(address) {
  const { languages } = await (await fetch(new URL("pagefind-entry.json", address))).json();
  const root = document.documentElement;
  return Promise.all(Object.keys(languages).map(async (language) => {
    const index = await import(`${address}?${language}`);
    await index.options({ excerptLength: 28 });
    const own = root.lang;
    root.lang = language;
    const begun = index.init(); // it reads the page's language now
    root.lang = own;
    await begun;
    return index;
  }));
}

// One answer of all indexes: the best first, the counts of the filters together.
async function ask(indexes, words, wanted) {
  const answers = await Promise.all(indexes.map((index) => index.search(words, wanted)));
  const results = answers.flatMap((answer) => answer.results);
  if (words) results.sort((one, other) => other.score - one.score);
  return { results, filters: sum(answers.map((answer) => answer.filters)), totalFilters: sum(answers.map((answer) => answer.totalFilters)) };
}

function sum(counted) {
  const whole = {};
  for (const facets of counted) {
    for (const [name, values] of Object.entries(facets ?? {})) {
      whole[name] ??= {};
      for (const [value, count] of Object.entries(values)) whole[name][value] = (whole[name][value] ?? 0) + count;
    }
  }
  return whole;
}

export async function search(place) {
  const [form, state, filters, results] = ["form", ".state", ".filters", ".results"].map((each) => place.querySelector(each));
  const indexes = await open(new URL(place.dataset.search, location.href)).catch(() => []);
  if (!indexes.length) {
    state.textContent = "The search index is not there; build the edition again.";
    return;
  }
  state.textContent = "";
  let run = 0;

  function offer(found) {
    const chosen = new Set([...filters.querySelectorAll(":checked")].map((box) => `${box.name}=${box.value}`));
    filters.replaceChildren(...Object.keys(LABELS).filter((name) => Object.keys(found[name] ?? {}).length > 1).map((name) => element("fieldset", {},
      element("legend", { textContent: LABELS[name] }),
      ...Object.entries(found[name]).sort().map(([value, count]) => element("label", {},
        element("input", { type: "checkbox", name, value, checked: chosen.has(`${name}=${value}`) }),
        element("span", { textContent: value }), element("span", { className: "count", textContent: count }))))));
    filters.hidden = !filters.childElementCount;
  }

  function asked() {
    const wanted = {};
    for (const box of filters.querySelectorAll(":checked")) (wanted[box.name] ??= { any: [] }).any.push(box.value);
    return wanted;
  }

  async function list(found, words) {
    const mine = run;
    const next = await Promise.all(found.splice(0, PAGE).map((each) => each.data()));
    if (mine !== run) return; // another search has begun
    for (const result of next) {
      const address = new URL(result.url, location.href);
      address.searchParams.set("highlight", words);
      const excerpt = element("p");
      excerpt.innerHTML = result.excerpt; // Pagefind escapes the text and adds <mark>
      results.append(element("li", {}, element("h2", {}, element("a", { href: address.href, textContent: result.meta.title })),
        element("p", { className: "where", textContent: [result.meta.date, result.meta.source].filter(Boolean).join(" · ") }), excerpt));
    }
    if (!found.length) return;
    const more = element("button", { type: "button", textContent: "More" });
    more.addEventListener("click", () => { more.parentElement.remove(); list(found, words); });
    results.append(element("li", {}, more));
  }

  async function go() {
    const mine = ++run;
    const words = form.elements.q.value.trim();
    const answer = await ask(indexes, words || null, { filters: asked(), ...(words ? {} : { sort: { date: "asc" } }) });
    if (mine !== run) return;
    offer(Object.keys(answer.filters).length ? answer.filters : answer.totalFilters);
    results.replaceChildren();
    state.textContent = words || filters.querySelector(":checked") ? `${answer.results.length} document${answer.results.length === 1 ? "" : "s"}` : "";
    if (words || filters.querySelector(":checked")) await list([...answer.results], words);
    history.replaceState(null, "", words ? `?q=${encodeURIComponent(words)}` : location.pathname);
  }

  form.elements.q.value ||= new URLSearchParams(location.search).get("q") ?? ""; // the reader may have begun to type
  form.addEventListener("submit", (event) => { event.preventDefault(); go(); });
  let waiting = 0;
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(go, 200); });
  filters.addEventListener("change", go);
  await Promise.all(indexes.map((index) => index.filters()));
  go();
}
