// Dragging a thing on the map to another place: an extra beside the buttons, for mouse, pen and finger.
const board = document.querySelector(".map-cols, .map-fields");
const grip = '<svg class="i" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" aria-hidden="true"><path d="M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01"/></svg>';

let held = null;
let before = null;
let column = null;

const clear = () => {
  for (const one of document.querySelectorAll(".map-slip--over, .tf-slips--over"))
    one.classList.remove("map-slip--over", "tf-slips--over");
};

const over = (event) => {
  clear();
  const under = document.elementFromPoint(event.clientX, event.clientY);
  const section = under?.closest(".map-col");
  column = section?.querySelector(".tf-slips") ?? null;
  before = under?.closest("[data-thing]");
  if (before === held) before = null;
  if (before) before.classList.add("map-slip--over");
  else column?.classList.add("tf-slips--over");
};

const edge = (event) => {
  const room = 70;
  if (event.clientY < room) scrollBy(0, -14);
  if (event.clientY > innerHeight - room) scrollBy(0, 14);
};

const drop = async () => {
  const slip = held;
  clear();
  slip.classList.remove("map-slip--held");
  held = null;
  if (!column) return;
  const form = slip.querySelector("form.map-move");
  const sent = new FormData(form);
  const from = slip.closest(".map-col");
  const to = column.closest(".map-col");
  if (from !== to) sent.set("category", before?.dataset.kind ?? to.dataset.kind);
  sent.set("to", before ? before.dataset.thing : "end");
  const answer = await fetch(form.action, { method: "POST", body: sent, headers: { "X-Drag": "1" } });
  // 409: it stays where it is, and the page says why.
  if (answer.ok || answer.status === 409) location.reload();
};

for (const slip of board?.querySelectorAll("[data-thing]") ?? []) {
  const handle = document.createElement("span");
  handle.className = "map-drag";
  handle.setAttribute("aria-hidden", "true");
  handle.innerHTML = grip;
  slip.append(handle);
  handle.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    held = slip;
    before = column = null;
    handle.setPointerCapture(event.pointerId);
    slip.classList.add("map-slip--held");
  });
  handle.addEventListener("pointermove", (event) => { if (held === slip) { over(event); edge(event); } });
  handle.addEventListener("pointerup", () => { if (held === slip) drop(); });
  handle.addEventListener("pointercancel", () => { clear(); slip.classList.remove("map-slip--held"); held = null; });
}

// Another speaker suggests the language they read, until somebody chooses one.
document.addEventListener("change", ({ target }) => {
  const reads = target.form?.querySelector("[data-reads]");
  if (!reads) return;
  if (target.name === "language") reads.dataset.chosen = "";
  if (target.name !== "who" || "chosen" in reads.dataset) return;
  const language = JSON.parse(reads.dataset.reads)[target.value];
  const choice = reads.querySelector(`input[value="${language}"]`);
  if (choice) choice.checked = true;
});
