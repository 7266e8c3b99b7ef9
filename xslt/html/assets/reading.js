// The reading by address (?reading=clean) or by memory; the switch itself is CSS.
const KEY = "siglum-reading";

function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function rememberReading(fieldset) {
  if (!fieldset) return;
  const asked = new URLSearchParams(location.search).get("reading") ?? remembered();
  const wanted = [...fieldset.elements].find((radio) => radio.value === asked);
  if (wanted) wanted.checked = true;
  const clean = () => fieldset.querySelector("[value=clean]").checked;
  const unlink = () => {
    // A mark that cannot be seen must not catch the keyboard.
    for (const mark of document.querySelectorAll(".text a.mark")) mark.tabIndex = clean() ? -1 : 0;
  };
  fieldset.addEventListener("change", ({ target }) => {
    const address = new URL(location.href);
    if (target.value === "edited") address.searchParams.delete("reading");
    else address.searchParams.set("reading", target.value);
    history.replaceState(null, "", address);
    try {
      localStorage.setItem(KEY, target.value);
    } catch { /* not remembered, but switched */ }
    unlink();
    document.dispatchEvent(new Event("siglum:reading"));
  });
  unlink();
}
