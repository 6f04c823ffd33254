/* One button is enough: the page goes from group to group, and within a group from thing to thing; any press takes it.
   Off unless somebody asks for it. A switch sends Space or Enter, as a keyboard does. */
window.Child = window.Child || {};
(function (Child) {
  "use strict";
  /* Twice through a group, then back to the groups. */
  const STEP = 1600, ROUNDS = 2, THINGS = "button, a[href], input:not([type=hidden]), textarea, summary";
  const GROUPS = ["#bar", ".ask", "#tray", ".tools", "#main", "#line"];
  let timer = 0, pace = STEP, round = 0, group = null, here = null;

  const seen = (one) => one.checkVisibility && one.checkVisibility() && !one.disabled;
  /* Things of a group that belong to no smaller one. */
  const things = (name) => [...document.querySelectorAll(`${name} :is(${THINGS})`)].filter((one) => seen(one) && one.closest(GROUPS.join(",")).matches(name));
  const groups = () => GROUPS.filter((name) => things(name).length);
  function mark(one, on) { if (one) one.classList.toggle("scanned", on); }
  function step() {
    mark(here, false);
    if (group) {
      const all = things(group);
      let at = all.indexOf(here) + 1;
      if (at >= all.length) { round += 1; at = 0; }
      if (round >= ROUNDS || !all.length) { group = null; here = null; return step(); }
      here = all[at];
      here.focus({ preventScroll: false });
    } else {
      const names = groups(), at = names.findIndex((name) => here === document.querySelector(name)) + 1;
      here = document.querySelector(names[at % names.length]);
    }
    return mark(here, true);
  }
  function press(event) {
    if (!timer || (event.key !== " " && event.key !== "Enter")) return;
    const typing = event.target.matches("textarea, input[type=text], input[type=password], input[type=email], input:not([type])");
    if (typing && event.isTrusted && here !== event.target) return;
    event.preventDefault(); event.stopImmediatePropagation();
    if (!group) { group = groups().find((name) => here === document.querySelector(name)) || null; round = 0; step(); }
    else {
      const taken = here;
      mark(here, false); group = null; here = null;
      taken.click();
    }
    start();
  }
  function start() { clearInterval(timer); timer = setInterval(step, pace); }
  function stop() { clearInterval(timer); timer = 0; mark(here, false); group = null; here = null; }
  document.addEventListener("keydown", press, true);
  Child.Scan = { on: () => Boolean(timer), set(on, every = STEP) { pace = every; if (on) start(); else stop(); } };
})(window.Child);
