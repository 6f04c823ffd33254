// Ask this: a tap puts the question above the entry and keeps every typed word; without a script the link does it.
function ask(form, link) {
  const shown = form.querySelector("[data-asked]");
  form.elements.asked.value = link?.dataset.ask ?? "";
  const put = (name, text, lang) => Object.assign(shown.querySelector(`[data-asked-${name}]`), { textContent: text, lang });
  put("first", link?.textContent ?? "", link?.lang ?? "");
  put("second", link?.dataset.second ?? "", link?.dataset.secondLang ?? "");
  shown.hidden = !link;
  const kind = link && form.querySelector(`input[name="category"][value="${link.dataset.fills}"]`);
  if (kind && !("chosen" in form.dataset)) kind.checked = true;
  const asks = form.querySelector(".map-asks");
  if (link && asks) asks.open = false;
  form.elements.text.focus();
  form.elements.text.dispatchEvent(new Event("input", { bubbles: true }));
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-ask], [data-ask-none]");
  const form = link?.closest("form");
  if (!form?.elements.asked || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  ask(form, "ask" in link.dataset ? link : null);
});

// Whoever chose the kind themself keeps it.
document.addEventListener("change", ({ target }) => {
  if (target.name === "category" && target.form) target.form.dataset.chosen = "";
});

// The questions of the writing help are words to read; with a script each can be tapped. The help comes anew while one
// types, and with the column that is opened.
function dress() {
  for (const words of document.querySelectorAll("form [data-can-ask]")) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "map-can-ask", lang: words.lang });
    button.textContent = words.textContent;
    Object.assign(button.dataset, { ask: words.dataset.canAsk, fills: words.dataset.fills, second: words.dataset.second, secondLang: words.dataset.secondLang });
    words.replaceWith(button);
  }
}
dress();
document.addEventListener("helped", dress);
document.addEventListener("htmx:afterSettle", dress);
