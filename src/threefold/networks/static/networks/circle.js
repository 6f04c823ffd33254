// Moving people in the picture of the circle: by pointer, by touch, by arrow keys. The page works without it: every
// move is the same small form that stands in the list, sent with the same id, so that a repeated send has one effect.

const board = document.querySelector("[data-circle]");
const said = document.querySelector("[data-said]");
const undo = document.querySelector("[data-undo]");
const SNAP = 5; // degrees
const SLACK = { mouse: 5, pen: 7, touch: 10 }; // how far a finger may tremble and still mean "open this person"
const REST = 700; // milliseconds after the last arrow key until the place is kept
let held = null; // the face under the pointer
let keyed = null; // the face that arrow keys have moved and that is not kept yet
let busy = false;

function say(template, disc, ring) {
  const label = ringLabel(disc.ownerSVGElement, ring);
  said.textContent = board.dataset[template].replaceAll("{name}", disc.dataset.name).replaceAll("{ring}", label);
}

// ---- The picture's own measures ------------------------------------------------------------------------------------

function rings(svg) {
  return [...svg.querySelectorAll("circle[data-ring]")].map((one) => ({
    value: one.dataset.ring, label: one.dataset.label, radius: one.r.baseVal.value, circle: one,
  })).sort((one, other) => one.radius - other.radius);
}

function ringLabel(svg, value) {
  return rings(svg).find((ring) => ring.value === value)?.label ?? "";
}

function pointIn(svg, event) {
  return new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
}

function placeOf(svg, x, y) {
  const middle = svg.viewBox.baseVal.width / 2;
  const across = x - middle, up = middle - y;
  const distance = Math.hypot(across, up);
  const all = rings(svg);
  const outside = all[all.length - 1].radius + 24;
  const ring = distance > outside ? null : all.find((one) => distance <= one.radius) ?? all[all.length - 1];
  const degrees = (Math.atan2(across, up) * 180 / Math.PI + 360) % 360;
  return { ring, angle: (Math.round(degrees / SNAP) * SNAP) % 360 };
}

function middleOf(svg, value, angle) {
  const all = rings(svg);
  const at = all.findIndex((ring) => ring.value === value);
  const inner = at ? all[at - 1].radius : 0;
  const distance = at ? (inner + all[at].radius) / 2 : all[0].radius * 0.72;
  const turned = angle * Math.PI / 180, middle = svg.viewBox.baseVal.width / 2;
  return { x: middle + distance * Math.sin(turned), y: middle - distance * Math.cos(turned) };
}

function shift(disc, x, y) {
  disc.setAttribute("transform", `translate(${x - disc.dataset.x} ${y - disc.dataset.y})`);
}

function mark(svg, ring) {
  for (const one of rings(svg)) one.circle.classList.toggle("is-over", one.value === ring?.value);
}

function home(disc) {
  disc.removeAttribute("transform");
  disc.classList.remove("is-held");
  mark(disc.ownerSVGElement, null);
}

// ---- Keeping a move ------------------------------------------------------------------------------------------------

async function keep(disc, ring, angle, { focus = false, undoing = false } = {}) {
  if (busy) return setTimeout(() => keep(disc, ring, angle, { focus, undoing }), 100);
  const { member } = disc.dataset;
  const before = { member, ring: disc.dataset.ring, angle: disc.dataset.angle ?? "" };
  const form = document.querySelector(`form[data-move="${member}"]`);
  const body = new FormData(form);
  body.set("ring", ring);
  body.set("angle", angle);
  busy = true;
  try {
    const answer = await fetch(form.action, {
      method: "POST", body, headers: { "HX-Request": "true" }, credentials: "same-origin", redirect: "error",
    });
    if (!answer.ok) throw new Error(String(answer.status));
    show(await answer.text());
  } catch {
    home(disc);
    say("failed", disc, before.ring);
    return;
  } finally {
    busy = false;
  }
  const now = discOf(member);
  if (now && focus) now.focus({ preventScroll: true });
  if (now) say("moved", now, ring);
  undo.hidden = undoing;
  undo.before = undoing ? null : before;
}

function show(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  for (const part of fresh.querySelectorAll("[data-part]")) {
    document.querySelector(`[data-part="${part.dataset.part}"]`)?.replaceChildren(...part.childNodes);
  }
  ready();
}

function discOf(member) {
  const all = [...board.querySelectorAll(`.tf-disc[data-member="${member}"]`)];
  return all.find((one) => one.getBoundingClientRect().width) ?? all[0];
}

undo?.addEventListener("click", () => {
  const { before } = undo;
  const disc = before && discOf(before.member);
  if (disc) keep(disc, before.ring, before.angle, { focus: true, undoing: true });
});

// ---- Pointer and touch ---------------------------------------------------------------------------------------------

board?.addEventListener("pointerdown", (event) => {
  const disc = event.target.closest(".tf-disc");
  if (!disc || event.button !== 0 || !event.isPrimary || busy) return;
  keepKeyed();
  const svg = disc.ownerSVGElement;
  const from = pointIn(svg, event);
  held = { disc, svg, from, at: [event.clientX, event.clientY], moving: false, pointer: event.pointerId };
  disc.setPointerCapture(event.pointerId);
});

board?.addEventListener("pointermove", (event) => {
  if (!held || event.pointerId !== held.pointer) return;
  const far = Math.hypot(event.clientX - held.at[0], event.clientY - held.at[1]);
  if (!held.moving && far < (SLACK[event.pointerType] ?? 6)) return;
  held.moving = true;
  held.disc.classList.add("is-held");
  const here = pointIn(held.svg, event);
  const x = Number(held.disc.dataset.x) + here.x - held.from.x;
  const y = Number(held.disc.dataset.y) + here.y - held.from.y;
  shift(held.disc, x, y);
  held.place = placeOf(held.svg, x, y);
  mark(held.svg, held.place.ring);
});

board?.addEventListener("pointerup", (event) => {
  if (!held || event.pointerId !== held.pointer) return;
  const { disc, svg, moving, place } = held;
  held = null;
  if (!moving) return;
  stopNextClick(disc);
  mark(svg, null);
  disc.classList.remove("is-held");
  if (!place?.ring) {
    home(disc);
    say("stayed", disc, disc.dataset.ring);
    return;
  }
  keep(disc, place.ring.value, place.angle);
});

board?.addEventListener("pointercancel", letGo);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") letGo();
});
board?.addEventListener("dragstart", (event) => {
  if (event.target.closest?.(".tf-disc")) event.preventDefault(); // the browser's own dragging of a link
});
board?.addEventListener("contextmenu", (event) => {
  if (held) event.preventDefault(); // a long press is the start of a drag
});

function letGo() {
  if (held) {
    const { disc, moving } = held;
    held = null;
    home(disc);
    if (moving) {
      stopNextClick(disc);
      say("stayed", disc, disc.dataset.ring);
    }
  }
  if (keyed) {
    clearTimeout(keyed.timer);
    home(keyed.disc);
    say("stayed", keyed.disc, keyed.disc.dataset.ring);
    keyed = null;
  }
}

function stopNextClick(disc) {
  const stop = (event) => { event.preventDefault(); event.stopPropagation(); };
  disc.addEventListener("click", stop, { capture: true, once: true });
  setTimeout(() => disc.removeEventListener("click", stop, { capture: true }), 300);
}

// ---- Arrow keys ----------------------------------------------------------------------------------------------------

const TURN = { ArrowLeft: -15, ArrowRight: 15 };
const STEP = { ArrowUp: -1, ArrowDown: 1 };

board?.addEventListener("keydown", (event) => {
  const disc = event.target.closest?.(".tf-disc");
  if (!disc || event.altKey || event.ctrlKey || event.metaKey) return;
  if (!(event.key in TURN) && !(event.key in STEP)) return;
  event.preventDefault();
  if (held || busy) return;
  const svg = disc.ownerSVGElement, all = rings(svg);
  if (keyed?.disc !== disc) {
    const { angle } = placeOf(svg, Number(disc.dataset.x), Number(disc.dataset.y));
    keyed = { disc, ring: all.findIndex((ring) => ring.value === disc.dataset.ring), angle, timer: 0 };
  }
  keyed.angle = (keyed.angle + (TURN[event.key] ?? 0) + 360) % 360;
  keyed.ring = Math.min(all.length - 1, Math.max(0, keyed.ring + (STEP[event.key] ?? 0)));
  const ring = all[keyed.ring];
  const { x, y } = middleOf(svg, ring.value, keyed.angle);
  shift(disc, x, y);
  disc.classList.add("is-held");
  mark(svg, ring);
  say("moving", disc, ring.value);
  clearTimeout(keyed.timer);
  keyed.timer = setTimeout(keepKeyed, REST);
});

board?.addEventListener("focusout", (event) => {
  if (keyed && event.target === keyed.disc) keepKeyed();
});

function keepKeyed() {
  if (!keyed) return;
  const { disc, ring, angle, timer } = keyed;
  clearTimeout(timer);
  keyed = null;
  const focus = document.activeElement === disc;
  mark(disc.ownerSVGElement, null);
  disc.classList.remove("is-held");
  keep(disc, rings(disc.ownerSVGElement)[ring].value, angle, { focus });
}

// ---- The list: the button comes when there is something to move ---------------------------------------------------

function ready() {
  for (const form of document.querySelectorAll("form[data-move]")) {
    const select = form.querySelector("select"), button = form.querySelector("button");
    button.hidden = true;
    select.addEventListener("change", () => { button.hidden = false; });
    form.addEventListener("submit", (event) => {
      const disc = discOf(form.dataset.move);
      if (!disc) return; // gathered in a disc of several: the form goes the plain way
      event.preventDefault();
      keep(disc, select.value, "").then(() => document.getElementById(select.id)?.focus());
    });
  }
  for (const disc of board.querySelectorAll(".tf-disc")) disc.setAttribute("aria-describedby", "circle-how");
}

if (board) {
  board.classList.add("is-live");
  for (const one of document.querySelectorAll("[data-live]")) one.hidden = false;
  ready();
}
