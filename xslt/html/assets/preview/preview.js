// In the preview only: the page comes anew when it was built again; findings lie over it until they are mended.
const style = document.createElement("link");
style.rel = "stylesheet";
style.href = "/_siglum/preview.css";
document.head.append(style);

const panel = document.createElement("section");
panel.className = "siglum-findings";
panel.hidden = true;
panel.setAttribute("aria-live", "polite");
panel.setAttribute("aria-label", "Findings");
document.body.append(panel);

function line(finding) {
  const entry = document.createElement("li");
  entry.className = finding.severity;
  for (const [tag, words] of [["code", [finding.file, finding.line, finding.column].filter(Boolean).join(":")], ["b", finding.code], ["span", finding.message], ["i", finding.remedy]]) {
    if (!words) continue;
    const part = document.createElement(tag);
    part.textContent = words;
    entry.append(part, " ");
  }
  return entry;
}

function show(findings) {
  const errors = findings.filter((finding) => finding.severity === "error").length;
  const title = document.createElement("h2");
  title.textContent = `${findings.length} finding${findings.length === 1 ? "" : "s"}, ${errors} error${errors === 1 ? "" : "s"}`;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Hide";
  close.addEventListener("click", () => { panel.hidden = true; });
  const list = document.createElement("ul");
  list.append(...findings.map(line));
  panel.replaceChildren(title, close, list);
  panel.hidden = !findings.length;
}

const events = new EventSource("/_siglum/events");
let build = null;
events.addEventListener("state", (event) => {
  const state = JSON.parse(event.data);
  if (build !== null && state.build !== build) location.reload();
  build = state.build;
  show(state.findings);
});
