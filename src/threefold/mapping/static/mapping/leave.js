/* Leaving a finding of the writing help aside, and reading the help anew. Without a script these buttons are not there. */
document.documentElement.dataset.leaves = "";

// What went wrong stands below the help until it is read anew: nothing fails in silence.
const say = (help, words) => {
  let line = help.querySelector("[data-said]");
  if (!line) {
    line = Object.assign(document.createElement("p"), { className: "tf-missing" });
    line.dataset.said = "";
    line.setAttribute("role", "status");
    help.append(line);
  }
  line.textContent = "";
  // A status that was there before is told to somebody who listens when its words change.
  requestAnimationFrame(() => { line.textContent = words; });
};

// The help comes anew while somebody is in it: they stay there, at the same thing if it is still there.
let inside = null;
// The last word of such a button is new each time.
const known = (one) => (one.name && one.value
  ? `[name="${one.name}"][value^="${CSS.escape(one.value.slice(0, one.value.lastIndexOf(" ") + 1))}"]`
  : "");
document.addEventListener("focusin", ({ target }) => {
  const help = target.closest?.(".tf-coach");
  inside = help ? { id: help.id, at: target === help ? "" : known(target) } : null;
});
document.addEventListener("focusout", ({ target }) => setTimeout(() => {
  if (target.isConnected && document.activeElement === document.body) inside = null;
}));
const stay = (fresh) => {
  if (!inside || inside.id !== fresh.id || document.activeElement !== document.body) return;
  const same = inside.at && fresh.querySelector(inside.at);
  if (!same) fresh.tabIndex = -1;
  (same || fresh).focus({ preventScroll: true });
};

// Whoever listens hears how much there is to look at when that changes, and no more while they type.
const told = Object.assign(document.createElement("p"), { className: "vh" });
told.setAttribute("role", "status");
(document.querySelector("main") ?? document.body).append(told);
new MutationObserver((changes) => {
  const all = changes.flatMap((one) => [...one.addedNodes]).filter((one) => one.dataset?.sum);
  all.forEach(stay);
  const fresh = all[0];
  if (fresh && told.textContent !== fresh.dataset.sum) told.textContent = fresh.dataset.sum;
}).observe(document.body, { childList: true, subtree: true });

document.addEventListener("submit", async (event) => {
  const form = event.target;
  const button = event.submitter;
  if (form.id !== "leave-it" || !button) return;
  event.preventDefault();
  const sent = new FormData(form);
  sent.set(button.name, button.value);
  const help = button.closest(".tf-coach, [data-look]");
  try {
    const answer = await fetch(form.action, { method: "POST", body: sent, headers: { "X-Requested-With": "fetch" } });
    if (answer.redirected || answer.status === 403) return say(help, form.dataset.away);
    if (!answer.ok) return say(help, form.dataset.failed);
    if (help.dataset.look !== undefined) return put_away(help, button);
    help.tabIndex = -1;
    help.focus();
    (help.closest("[data-help]") ?? document.querySelector("form[data-live]") ?? help)
      .dispatchEvent(new Event("help", { bubbles: true }));
  } catch {
    // No line: the finding stays, and so does what is typed.
    say(help, form.dataset.failed);
  }
});

// Before a copy is printed nothing is read anew: what was left says so where it stood, and its mark goes.
function put_away(look, button) {
  const line = button.closest("li");
  const number = [...line.parentElement.children].indexOf(line);
  look.querySelectorAll("mark")[number]?.classList.add("tf-mark--left");
  say(line, look.dataset.look);
  button.remove();
  line.tabIndex = -1;
  line.focus();
}
