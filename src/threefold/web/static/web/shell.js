// Small help for every page. Each page works without it.
const grow = (area) => { area.style.height = "auto"; area.style.height = `${area.scrollHeight}px`; };
for (const area of document.querySelectorAll("textarea[data-grow]")) area.addEventListener("input", () => grow(area));
document.querySelector("[data-focus]")?.focus();
// An opened menu closes when somebody goes on elsewhere, or presses Escape.
for (const menu of document.querySelectorAll("details[data-menu]")) {
  document.addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener("focusout", (event) => { if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false; });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}
// While the screen is a child's, a page that the browser shows from its memory (by Back) is asked for anew, unseen: the
// server leads it back to the child.
addEventListener("pageshow", () => {
  if (!/(?:^|; )threefold_child=1/.test(document.cookie)) return;
  document.documentElement.hidden = true;
  location.reload();
});
