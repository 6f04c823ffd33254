// What is typed into a form that carries `keep` is kept on the server a second after the first key, and again while one
// goes on typing: whatever ends the page, two seconds of typing are lost at most. While the line is lost the words stand
// on this page alone, and it says so; nothing is put into the browser's storage, where whoever has the device reads it.
const EVERY = 1000;
// A server that does not answer for so long is gone, as far as the person who types can tell.
const PATIENCE = 6000;
const foot = document.querySelector("[data-saved]");
const known = new Map();
const touched = new WeakSet();
const passed = new WeakSet();

function say(name) {
  if (!foot) return;
  const words = foot.dataset[name];
  if (foot.textContent !== words) foot.textContent = words;
  // Where the foot of the page is out of sight, it comes into sight when words are in danger.
  foot.toggleAttribute("data-lost", name === "notKept");
}

// Once words are kept the page goes on saying so: a screen reader is not told every second. `aria-busy`: some are on the way.
function busy() { foot?.setAttribute("aria-busy", String([...known.values()].some((one) => one.unsent || one.going))); }

// What is known of a form: whether it has words that the server has not, what is on its way, and whether that failed.
function about(form) {
  if (!known.has(form)) known.set(form, { unsent: false, timer: 0, going: null, failed: false });
  return known.get(form);
}

// A form that stands as it came has nothing to keep.
function asItCame(form) {
  return [...form.elements].every((field) => {
    if (!field.name || field.type === "hidden" || field.type === "submit" || field.type === "button") return true;
    if (field.type === "checkbox" || field.type === "radio") return field.checked === field.defaultChecked;
    if (!field.options) return field.value === (field.defaultValue ?? field.value);
    const chosen = [...field.options].some((option) => option.defaultSelected);
    return chosen ? [...field.options].every((option) => option.selected === option.defaultSelected) : field.selectedIndex <= 0;
  });
}

function post(form, last = false) {
  const words = [...new FormData(form)].filter(([, value]) => typeof value === "string");
  return fetch("/kept/", { method: "POST", body: new URLSearchParams(words), redirect: "manual", keepalive: last, signal: AbortSignal.timeout(PATIENCE) });
}

// One at a time for each form: an earlier keeping never overtakes a later one.
async function send(form) {
  const one = about(form);
  clearTimeout(one.timer);
  one.timer = 0;
  one.unsent = false;
  let word = "notKept";
  try {
    const answer = await post(form);
    one.failed = !answer.ok && answer.type !== "opaqueredirect" && answer.status !== 413;
    if (answer.type === "opaqueredirect") word = "away";
    else if (answer.status === 413) word = "tooLong";
    else if (answer.ok) word = "kept";
  } catch { one.failed = true; }
  one.going = null;
  one.unsent ||= one.failed;
  say(word);
  busy();
  if (one.unsent) soon(form);
}

function soon(form) {
  const one = about(form);
  if (!one.timer && !one.going) one.timer = setTimeout(() => { one.going = send(form); }, EVERY);
}

function typed(event) {
  const form = event.target.form;
  if (!form?.elements.keep || event.target.type === "password" || event.target.type === "file") return;
  touched.add(form);
  const one = about(form);
  one.unsent = true;
  if (!foot?.textContent || foot.textContent === foot.dataset.savedWords) say("saving");
  busy();
  soon(form);
}

const inDanger = () => [...known.values()].some((one) => one.failed);

// While the line is lost a pressed button would lose the page with its words: it waits, and the words are tried first.
async function whenThere(form, button) {
  const one = about(form);
  if (!form.elements.keep) { if (!navigator.onLine) return say("notKept"); }
  else {
    clearTimeout(one.timer);
    await (one.going ?? (one.going = send(form)));
    if (one.failed) return;
  }
  passed.add(form);
  form.requestSubmit(button);
}

function submitted(event) {
  const form = event.target;
  if (form.getAttribute("method") !== "post") return;
  const one = about(form);
  if (!passed.delete(form) && (one.failed || one.going || !navigator.onLine)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    whenThere(form, event.submitter);
    return;
  }
  if (form.elements.keep_typed) form.elements.keep_typed.value = touched.has(form) || !asItCame(form) ? "" : "no";
  // A form that is being saved needs no draft any more; one that is left behind still does.
  clearTimeout(one.timer);
  known.delete(form);
}

if (document.querySelector(".tf-kept") || (document.querySelector(".tf-err") && document.querySelector("[name=keep]"))) say("kept");
document.addEventListener("input", typed);
document.addEventListener("change", typed);
document.addEventListener("submit", submitted, true);
addEventListener("pagehide", () => { for (const [form, one] of known) if (one.unsent || one.going) { clearTimeout(one.timer); post(form, true).catch(() => {}); } });
addEventListener("beforeunload", (event) => { if (inDanger()) event.preventDefault(); });
addEventListener("online", () => { for (const [form, one] of known) if (one.unsent && !one.going) { clearTimeout(one.timer); one.going = send(form); } });
