// Small help for every page. Each page works without it.
const grow = (area) => { area.style.height = "auto"; area.style.height = `${area.scrollHeight}px`; };
for (const area of document.querySelectorAll("textarea[data-grow]")) area.addEventListener("input", () => grow(area));
document.querySelector("[data-focus]")?.focus();
