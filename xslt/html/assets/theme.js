// The reader's choice of light or dark, before the first paint. All else is in modules.
try {
  const theme = localStorage.getItem("siglum-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch { /* storage is shut: the system's preference holds */ }
