// A picture of the source, as large as the reader wants: wheel, keys + and -, drag or arrow keys.
const STEP = 1.25;

export function zoomable(section) {
  const dialog = document.createElement("dialog");
  dialog.className = "viewer";
  dialog.setAttribute("aria-label", "Facsimile");
  const image = document.createElement("img");
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  dialog.append(close, image);
  section.append(dialog);
  let zoom = 1, x = 0, y = 0, drag = null;
  const draw = () => { image.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`; };
  const scale = (factor) => { zoom = Math.min(12, Math.max(1, zoom * factor)); if (zoom === 1) x = y = 0; draw(); };
  section.addEventListener("click", (event) => {
    const link = event.target.closest("figure a");
    if (!link) return;
    event.preventDefault();
    image.src = link.href;
    image.alt = link.querySelector("img").alt;
    zoom = 1; x = y = 0; draw();
    dialog.showModal();
  });
  dialog.addEventListener("wheel", (event) => { event.preventDefault(); scale(event.deltaY < 0 ? STEP : 1 / STEP); }, { passive: false });
  dialog.addEventListener("keydown", (event) => {
    const move = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (event.key === "+" || event.key === "=") scale(STEP);
    else if (event.key === "-") scale(1 / STEP);
    else if (move) { x += move[0]; y += move[1]; draw(); event.preventDefault(); }
  });
  image.addEventListener("pointerdown", (event) => { drag = { x: event.clientX - x, y: event.clientY - y }; image.setPointerCapture(event.pointerId); event.preventDefault(); });
  image.addEventListener("pointermove", (event) => { if (drag) { x = event.clientX - drag.x; y = event.clientY - drag.y; draw(); } });
  image.addEventListener("pointerup", () => { drag = null; });
}
