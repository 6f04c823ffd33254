// What is typed into a form that carries `keep` is kept on the server at most two seconds after the last key.
// Without this file nothing is lost either, as long as the page stays open: the server keeps what fails.
const WAIT = 1500;
// A server that does not answer for so long is gone, as far as the person who types can tell.
const PATIENCE = 8000;
const foot = document.querySelector("[data-saved]");
const waiting = new Map();
const unsaved = new Set();
const touched = new WeakSet();
const say = (name) => { if (foot) foot.textContent = foot.dataset[name || "savedWords"]; };

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

async function send(form, last = false) {
  waiting.delete(form);
  if (!last) say("saving");
  try {
    const words = [...new FormData(form)].filter(([, value]) => typeof value === "string");
    const answer = await fetch("/kept/", { method: "POST", body: new URLSearchParams(words), redirect: "manual", keepalive: last, signal: AbortSignal.timeout(PATIENCE) });
    if (answer.type === "opaqueredirect") say("away");
    else if (answer.status === 413) say("tooLong");
    else say(answer.ok ? "kept" : "notKept");
  } catch { say("notKept"); }
}

function typed(event) {
  const form = event.target.form;
  if (!form?.elements.keep || event.target.type === "password" || event.target.type === "file") return;
  touched.add(form);
  clearTimeout(waiting.get(form));
  unsaved.add(form);
  say("saving");
  waiting.set(form, setTimeout(() => send(form), WAIT));
}

if (document.querySelector(".tf-kept") || (document.querySelector(".tf-err") && document.querySelector("[name=keep]"))) say("kept");
document.addEventListener("input", typed);
document.addEventListener("change", typed);
// A form that is being saved needs no draft any more; one that is left behind still does.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.elements.keep_typed) form.elements.keep_typed.value = touched.has(form) || !asItCame(form) ? "" : "no";
  clearTimeout(waiting.get(event.target)); waiting.delete(event.target); unsaved.delete(event.target);
}, true);
addEventListener("pagehide", () => { for (const form of waiting.keys()) { clearTimeout(waiting.get(form)); send(form, true); } });
addEventListener("htmx:afterRequest", (event) => { if (event.detail.successful && !unsaved.size) say(""); });
