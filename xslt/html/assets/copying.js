// A button beside each text that is worth copying.
export function offerCopies(texts) {
  if (!navigator.clipboard) return;
  for (const text of texts) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.setAttribute("aria-describedby", text.id);
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text.textContent.trim().replace(/[ \t]+/g, " "));
        button.textContent = "Copied";
      } catch {
        button.textContent = "Not allowed";
      }
      setTimeout(() => { button.textContent = "Copy"; }, 2000);
    });
    text.after(button);
  }
}
