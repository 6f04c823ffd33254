/* Child mode: what the buttons do, going from screen to screen, and not getting out. */
window.Child = window.Child || {};
(function (Child) {
  "use strict";
  const { esc, $, W, sitting, pen, touch, small } = Child;
  const { icon, art } = Child.Pieces;
  const { screens, readList, whoList, whoNow } = Child.Screens;
  let quiet = 0;

  Child.say = function (text) {
    const box = $("#say");
    clearTimeout(quiet); box.textContent = "";
    quiet = setTimeout(() => { box.textContent = text; quiet = setTimeout(() => { box.textContent = ""; }, 4000); }, 30);
  };
  function show(next, focus = true) {
    const came = sitting.screen;
    if (next === "who" && !whoList().length) next = "end";
    sitting.screen = next;
    if (sitting.at.screen !== next) { sitting.at.screen = next; touch(); }
    if (next === "end") { sitting.at.ended = came === "calm" ? "stopped" : "done"; touch(true); } else if (next !== "calm" && sitting.at.ended) { sitting.at.ended = ""; touch(); }
    clearTimeout(quiet); $("#say").textContent = "";
    document.documentElement.lang = sitting.doc.lang;
    const houses = next === "studio" && Child.kind() !== "safety" && sitting.own.length > 1;
    document.body.className = `on-${next}${houses ? " has-tabs" : ""}`;
    document.body.removeAttribute("style");
    document.title = next === "studio" ? W().sheets[sitting.at.sheet] : W().titles[Child.kind()]; // never a child's own name: tabs are read by others
    $("#bar").innerHTML = bar();
    $("#main").innerHTML = screens[next]();
    if (next === "studio") Child.Studio.open();
    if (focus) { const h = $("#main h1"); if (h) h.focus({ preventScroll: true }); scrollTo(0, 0); }
    /* The end is kept at once. */
    if (next === "end") Child.Store.flush();
  }
  function bar() {
    const other = sitting.doc.lang === "en" ? "es" : "en", at = sitting.at, studio = sitting.screen === "studio";
    const toggle = `<button type="button" class="tab lang" data-act="lang" lang="${other}"><span class="full">${esc(W().other)}</span><span class="short" aria-hidden="true">${other.toUpperCase()}</span></button>`;
    let tabs = `<span class="tabs"></span>`;
    if (studio && Child.kind() === "safety") tabs = `<div class="tabs"><button type="button" class="tab" data-tool="path">${icon("icon-path")}<span>${esc(W().studio.pathTab)}</span></button></div>`;
    else if (studio && sitting.own.length > 1) {
      tabs = `<nav class="tabs" aria-label="${esc(W().studio.sheet)}">${sitting.own.map((key) => `<button type="button" class="tab" data-act="sheet" data-sheet="${key}" ${key === at.sheet ? 'aria-current="page"' : ""}>
        <svg class="icon" viewBox="0 40 1000 1000" aria-hidden="true">${art(["room", "roof-" + key])}</svg><span>${esc(Child.sheetName(key))}</span></button>`).join("")}</nav>`;
    }
    return toggle + tabs + (sitting.screen === "calm" ? "" : `<button type="button" class="stop" data-act="stop">${icon("icon-hand")}<span>${esc(W().stop)}</span></button>`);
  }
  function full() { if (document.fullscreenEnabled && !document.fullscreenElement) document.documentElement.requestFullscreen().catch(() => {}); }
  const keyOf = (mark) => Object.keys(sitting.doc.sheets).find((key) => Child.sheet(key).marks.includes(mark));
  function replace(mark, next) {
    const key = keyOf(mark), sheet = Child.sheet(key);
    sheet.marks = sheet.marks.flatMap((one) => one === mark ? next : [one]);
    sitting.history[key] = { past: [], future: [] };
    touch();
  }
  function readOn() { if (sitting.step < readList().length) show("read"); else { sitting.step = 0; show("who"); } }
  function addPerson(name) {
    const clean = name.trim(), people = whoNow().people;
    const there = people.findIndex((one) => one.name.toLowerCase() === clean.toLowerCase());
    if (!clean || people.length >= 30 || there >= 0) return;
    whoNow().people.push({ name: clean, may: "" });
    touch(); show("who", false);
    const all = document.querySelectorAll(".person");
    /* The page stays where it is: the second tap of two must not press what came under the finger. */
    all[all.length - 1].querySelector("input").focus({ preventScroll: true });
  }

  /* What lies in the child's hand at first: as they said that they want to do it. */
  const firstTool = () => (["write", "talk"].includes(sitting.doc.mode) ? "words" : "draw");

  const acts = {
    lang() { sitting.doc.lang = sitting.doc.lang === "en" ? "es" : "en"; touch(); show(sitting.screen, false); $("[data-act=lang]").focus(); },
    go(b) { if (b.dataset.to === "read" || b.dataset.to === "who") sitting.step = 0; show(b.dataset.to); },
    start(b) {
      sitting.at.sheet = b.dataset.sheet; if (!sitting.at.first) sitting.at.first = b.dataset.sheet;
      pen.tool = firstTool(); touch(); show("studio");
    },
    sheet(b) { sitting.at.sheet = b.dataset.sheet; touch(); show("studio"); },
    stop() { sitting.before = sitting.screen; sitting.doc.stopped = Math.min(10000, sitting.doc.stopped + 1); touch(true); show("calm"); Child.Store.flush(); },
    again() { show(sitting.before && sitting.before !== "calm" ? sitting.before : "studio"); },
    readyes() { const m = readList()[sitting.step].mark; replace(m, [{ ...m, read: true }]); acts.readnext(); },
    readnext() { sitting.step += 1; readOn(); },
    readback() { if (sitting.step) { sitting.step -= 1; show("read"); } else show("studio"); },
    readout() { replace(readList()[sitting.step].mark, []); readOn(); },
    readchange() {
      const m = readList()[sitting.step].mark;
      $("#change").innerHTML = `<form data-form="change"><label class="field"><span>${esc(W().studio.say)}</span><textarea id="newwords" rows="3" maxlength="300" spellcheck="false" autocorrect="off">${esc(m.t)}</textarea></label><button class="btn main">${esc(W().read.save)}</button></form>`;
      $("#newwords").focus();
    },
    whoadd(b) { addPerson(b.dataset.name); },
    whoremove(b) { whoNow().people.splice(Number(b.dataset.i), 1); touch(); show("who", false); $(".chip").focus(); },
    whosame() { for (const key of whoList().slice(sitting.step + 1)) Child.sheet(key).who = structuredClone(whoNow()); touch(); show("end"); },
    whonext() { sitting.step += 1; if (sitting.step < whoList().length) show("who"); else show("end"); },
    whoback() { if (sitting.step) { sitting.step -= 1; show("who"); } else show("read"); },
  };
  const forms = {
    words(form) {
      const text = $("#words").value.trim();
      if (!text) return $("#words").focus();
      pen.by = new FormData(form).get("by"); Child.Marks.addWords(text, pen.by); $("#words").value = "";
      if (small()) { Child.Studio.shut(); return $("[data-tool=words]").focus(); }
      return $("#words").focus();
    },
    change() {
      const m = readList()[sitting.step].mark, text = $("#newwords").value.trim();
      if (text && text !== m.t) replace(m, [{ ...m, t: text, read: false }]);
      show("read");
    },
    else() { addPerson($("#else").value); },
    leave() { return Child.Leaving.leave(); },
    sign(form) { return Child.Leaving.signIn(form); },
  };
  function tool(k) {
    if (k === "undo") Child.Marks.undo();
    else if (k === "redo") Child.Marks.redo();
    else if (k === "done") { sitting.step = 0; show("read"); }
    else { pen.open = pen.tool === k ? !pen.open : true; pen.tool = k; Child.Studio.redraw(); Child.Studio.tray(); }
  }
  function pick(id) {
    pen.picked = id === pen.picked ? null : id; Child.Studio.redraw(); Child.Studio.tray();
    const again = $(`[data-pick="${id}"]`); if (again) again.focus();
  }

  document.addEventListener("click", (e) => {
    const b = e.target.closest("button, summary");
    if (!b || !sitting.doc) return;
    full();
    if (b.dataset.act) acts[b.dataset.act](b);
    else if (b.dataset.stamp) { Child.Marks.addStamp(b.dataset.stamp); if (small()) { Child.Studio.shut(); $("[data-tool=stamps]").focus(); } }
    else if (b.dataset.pick) pick(b.dataset.pick);
    else if (b.dataset.nudge) { const how = b.dataset.nudge; Child.Marks.nudge(how); }
    else if (b.dataset.tool) tool(b.dataset.tool);
  });
  document.addEventListener("pointerup", (e) => { if (e.target.closest && e.target.closest(".swatch")) setTimeout(() => { if ($("#tray")) Child.Studio.shut(); }, 220); });
  document.addEventListener("submit", (e) => { e.preventDefault(); const f = e.target.closest("[data-form]"); if (f) forms[f.dataset.form](f); });
  document.addEventListener("input", (e) => {
    const t = e.target;
    if (t.dataset.bind) { sitting.doc[t.dataset.bind] = t.value; touch(); }
    else if (t.dataset.name) { Child.sheet(t.dataset.name).name = t.value.trim() === W().sheets[t.dataset.name] ? "" : t.value; touch(); }
    else if (t.dataset.told) { Child.sheet(t.dataset.told).told = t.value; touch(); }
  });
  const chosen = {
    mode(v) { sitting.doc.mode = v; pen.tool = firstTool(); }, scribe(v) { sitting.doc.scribe = v; pen.by = null; },
    home(v) { sitting.doc.home = v; again(); }, back(v) { sitting.doc.back = v; again(); },
    c(v) { pen.c = v; Child.Studio.redraw(); }, w(v) { pen.w = v; Child.Studio.redraw(); }, zone(v) { pen.zone = v; }, by(v) { pen.by = v; },
    path(v) { Child.sheet().path = v === "none" ? "none" : Number(v); Child.Studio.redraw(); },
    whochoice(v) { whoNow().choice = v; show("who", false); $(`input[name=whochoice][value=${v}]`).focus(); },
    scan(v) { Child.Scan.set(v === "on"); },
  };
  function again() { document.querySelectorAll(".house-card").forEach((card, i) => { $("svg", card).outerHTML = Child.Pieces.picture(sitting.own[i], ""); }); }
  document.addEventListener("change", (e) => {
    const { name, value } = e.target;
    if (chosen[name]) { chosen[name](value); touch(); }
    else if (/^may\d+$/.test(name || "")) { whoNow().people[Number(name.slice(3))].may = value; touch(); }
  });
  document.addEventListener("keydown", (e) => {
    if (sitting.screen !== "studio") return;
    if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === "z" && !e.target.matches("input, textarea")) { e.preventDefault(); if (e.shiftKey) Child.Marks.redo(); else Child.Marks.undo(); }
    const arrow = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" }[e.key];
    if (arrow && e.target.closest(".items")) { e.preventDefault(); Child.Marks.nudge(arrow); }
  });

  /* Back stays here while it can; whatever it reaches beyond leads back, because the server does not let go. */
  const hold = () => { if (!(history.state && history.state.child)) history.pushState({ child: true }, ""); };
  addEventListener("popstate", () => history.pushState({ child: true }, ""));
  document.addEventListener("pointerdown", hold);
  document.addEventListener("keydown", hold);
  document.addEventListener("contextmenu", (e) => e.preventDefault());
  document.addEventListener("dragstart", (e) => e.preventDefault());
  document.addEventListener("drop", (e) => e.preventDefault());
  document.addEventListener("dragover", (e) => e.preventDefault());
  /* A page that the browser kept in its memory is asked for anew. */
  addEventListener("pageshow", (e) => { if (e.persisted) location.reload(); });

  (async function begin() {
    /* What a library noted on a page of before: an address. */
    sessionStorage.clear();
    const [found] = await Promise.all([Child.Store.load(), Child.loadArt()]);
    if (!found) { location.reload(); return; }
    Child.begin(found);
    hold();
    /* A reload is no way out: a child who was in the middle stays in the middle. */
    show(found.at.screen);
    document.body.dataset.ready = "yes";
  })();
})(window.Child);
