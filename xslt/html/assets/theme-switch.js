// Light or dark by the reader's choice; without one, by the system's preference.
const root = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");

function isDark() {
  return root.dataset.theme ? root.dataset.theme === "dark" : dark.matches;
}

export function switchTheme(button) {
  if (!button) return;
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  button.hidden = false;
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try {
      localStorage.setItem("siglum-theme", root.dataset.theme);
    } catch { /* not remembered, but switched */ }
    show();
  });
  dark.addEventListener("change", show);
  show();
}
