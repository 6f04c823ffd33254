/* The writing help changes while one types. Without this file it stands as the page came. */
const WAIT = 400;
// Fields by which the help changes, besides the text itself.
const HEARD = ["text", "language", "who", "when", "people", "kind", "category"];
// By the place that asks: several stand on one page.
const timers = new Map();
const asking = new Map();

// What somebody is about to press may not move away from under their hand: where the help grows or shrinks above it, the
// page rolls by as much. Whoever types looks at their words instead, and these stand above the help.
let hand = 0;
let keys = 0;
let pressing = false;
const looking = (place) => {
  const form = place.closest("form") ?? place;
  const under = hand > keys ? [...document.querySelectorAll(":hover")].at(-1) : document.activeElement;
  return form.contains(under) && !under.closest(".tf-coach") ? under : null;
};
const still = (place, change) => {
  const seen = looking(place);
  const before = seen?.getBoundingClientRect().top;
  const root = document.documentElement;
  // The browser's own holding would add to this one.
  root.style.overflowAnchor = "none";
  change();
  if (seen) scrollBy({ top: seen.getBoundingClientRect().top - before, behavior: "instant" });
  requestAnimationFrame(() => root.style.removeProperty("overflow-anchor"));
};
addEventListener("pointermove", (event) => { hand = event.timeStamp; }, { passive: true });
addEventListener("keydown", (event) => { keys = event.timeStamp; }, { passive: true });
for (const kind of ["pointerdown", "pointerup", "pointercancel"]) {
  addEventListener(kind, () => { pressing = kind === "pointerdown"; }, { passive: true, capture: true });
}

// A press that has begun ends where it began.
const released = async () => {
  while (pressing) await new Promise((resolve) => setTimeout(resolve, 50));
};

const put = (place, html) => {
  const here = place.querySelector(".tf-coach");
  const fresh = new DOMParser().parseFromString(html, "text/html").querySelector(".tf-coach");
  if (!here || !fresh) return;
  const open = [...here.querySelectorAll("details[open]")].map((one) => one.dataset.part);
  for (const one of fresh.querySelectorAll("details")) one.open = open.includes(one.dataset.part);
  still(place, () => {
    here.replaceWith(fresh);
    // Others may add to the help, or take from it.
    document.dispatchEvent(new Event("helped"));
  });
};

// A field's own name: several people's fields in one form begin with whose they are.
const own = (place, name) => {
  const prefix = place.dataset.prefix ? `${place.dataset.prefix}-` : "";
  return name?.startsWith(prefix) ? name.slice(prefix.length) : "";
};

const typed = (place) => {
  const sent = new FormData();
  for (const [name, value] of new FormData(place.closest("form"))) {
    const known = name === "csrfmiddlewaretoken" ? name : own(place, name);
    if (known) sent.append(known, value);
  }
  if (sent.has("kind")) sent.set("about", sent.get("kind"));
  if (place.dataset.text) sent.set("text", sent.get(place.dataset.text) ?? "");
  sent.set("kind", place.dataset.kind);
  if (place.dataset.of) sent.set("of", place.dataset.of);
  if (place.dataset.prefix) sent.set("prefix", place.dataset.prefix);
  return sent;
};

const ask = async (place) => {
  asking.get(place)?.abort();
  const asked = new AbortController();
  asking.set(place, asked);
  try {
    const answer = await fetch(place.dataset.help, { method: "POST", body: typed(place), signal: asked.signal });
    if (!answer.ok || answer.redirected) return;
    const html = await answer.text();
    await released();
    if (!asked.signal.aborted) put(place, html);
  } catch (error) {
    // No answer: the help stays as it was; the next letter asks again.
    if (error.name !== "AbortError") console.info("The writing help could not be shown.");
  }
};

// Forms come and go with the column that is open, so the page listens for all of them.
const heard = (event) => {
  const place = event.target.closest?.("[data-help]");
  if (!place) return;
  const name = own(place, event.target.name);
  if (event.type !== "help" && !HEARD.includes(name) && name !== place.dataset.text) return;
  clearTimeout(timers.get(place));
  timers.set(place, setTimeout(ask, WAIT, place));
};
document.addEventListener("input", heard);
document.addEventListener("change", heard);
document.addEventListener("help", heard);
// A kind of another column than the one that was opened: the form takes it in.
const added = (form, button) => {
  const first = form.querySelector('[name="category"]');
  const row = first?.closest("div")?.cloneNode(true);
  if (!row) return null;
  const field = row.querySelector('[name="category"]');
  const label = row.querySelector("label");
  field.value = button.dataset.sort;
  field.id = label.htmlFor = `${first.id}-${field.value}`;
  label.textContent = button.dataset.named;
  first.closest("div").parentElement.append(row);
  return field;
};
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-sort]");
  const form = button?.closest("form");
  if (!form) return;
  const field = form.querySelector(`[name="category"][value="${button.dataset.sort}"]`) ?? added(form, button);
  if (!field) return;
  field.click();
  field.focus();
});
