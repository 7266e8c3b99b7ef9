// The words of a search, lit in the text they were found in.
export function highlight(text) {
  const wanted = new URLSearchParams(location.search).get("highlight")?.split(/\s+/).filter((word) => word.length > 1);
  if (!wanted?.length || !window.Highlight) return;
  const pattern = new RegExp(wanted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "giu");
  const ranges = [];
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (walker.currentNode.parentElement.closest(".gen")) continue;
    for (const { index, 0: word } of walker.currentNode.data.matchAll(pattern)) {
      const range = new Range();
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + word.length);
      ranges.push(range);
    }
  }
  if (!ranges.length) return;
  CSS.highlights.set("found", new Highlight(...ranges));
  if (!location.hash) ranges.find((range) => range.getClientRects().length)?.startContainer.parentElement.scrollIntoView({ block: "center" });
}
