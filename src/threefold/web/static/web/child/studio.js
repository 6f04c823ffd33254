/* The studio: the paper, the tools, and the tray of the tool that is chosen. */
window.Child = window.Child || {};
(function (Child) {
  "use strict";
  const { Strokes, W, esc, $, pen, small } = Child;
  const { icon, art, parts, stone, captions, itemName, describe, title, choice } = Child.Pieces;
  const TOOLS = [["draw", "icon-pencil"], ["erase", "icon-rubber"], ["undo", "icon-undo"], ["redo", "icon-redo"], ["stamps", "icon-pictures"], ["words", "icon-words"], ["move", "icon-move"], ["done", "icon-done"]];
  const DO = ["undo", "redo", "done"];
  const WIDE = { thin: 3, mid: 7, thick: 13 };
  const ROOM = 60;
  let painted = [];

  function page() {
    const key = Child.sitting.at.sheet, [w, h] = Child.size();
    return `<div class="studio"><div class="ask">${title(Child.sheetName(key), true)}<p>${esc(W().asks[key])}</p></div>
      <div class="board" id="board"><svg id="paper" class="art" viewBox="0 0 ${w} ${h}" preserveAspectRatio="xMidYMin meet" role="img"><g>${art(parts(key))}</g><g id="stone"></g><g class="labels" aria-hidden="true">${captions(key)}</g><g id="marks" class="marks"></g><g id="live"></g><g id="chosen"></g></svg></div>
      <div class="panel"><div class="tray" id="tray"></div>
      <div class="tools" role="group" aria-label="${esc(W().studio.tools)}">${TOOLS.map(([k, pic]) =>
        `<button type="button" class="tool" data-tool="${k}">${icon(pic)}<span>${esc(W().tools[k])}</span></button>`).join("")}</div></div></div>`;
  }
  function open() {
    if (pen.first !== Child.sitting.at.sheet) pen.picked = null;
    pen.first = Child.sitting.at.sheet;
    if (!Child.zones().includes(pen.zone)) pen.zone = Child.zones()[0];
    if (pen.tool === "path" && Child.kind() !== "safety") pen.tool = "draw";
    pen.open = !small() || pen.tool === "words";
    painted = [];
    redraw(); tray(); Child.listen($("#paper"));
  }

  /* Only what changed is drawn anew: a sheet of thousands of lines stays quick under the hand. */
  function paint() {
    const marks = Child.sheet().marks, group = $("#marks"), [start, out, come] = Child.Store.splice(painted, marks);
    for (let i = 0; i < out; i++) group.children[start].remove();
    const after = group.children[start] || null;
    const made = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    made.innerHTML = come.map((m) => `<g>${Strokes.svg(m, Child.ART)}</g>`).join("");
    while (made.firstChild) group.insertBefore(made.firstChild, after);
    painted = marks;
  }
  function redraw() {
    paint();
    $("#stone").innerHTML = stone(Child.sitting.at.sheet);
    const chosen = Child.sheet().marks.find((m) => m.id === pen.picked), b = chosen && chosen.k !== "line" && pen.tool === "move" && Strokes.box(chosen);
    $("#chosen").innerHTML = b ? `<rect x="${b[0] / 10 - 12}" y="${b[1] / 10 - 12}" width="${b[2] / 10 + 24}" height="${b[3] / 10 + 24}" rx="16" fill="none" stroke="#0f5c5c" stroke-width="7" stroke-dasharray="22 12"/>` : "";
    $("#paper").setAttribute("aria-label", describe(Child.sitting.at.sheet));
    document.querySelectorAll("[data-tool]").forEach((one) => { if (!DO.includes(one.dataset.tool)) one.setAttribute("aria-pressed", String(one.dataset.tool === pen.tool)); });
    $("[data-tool=draw] .icon").style.borderBottom = `7px solid ${Strokes.COLOURS[pen.c]}`;
  }
  /* What is said lies at the foot of the paper, or above a tray that lies over it and leaves room: never over Stop. */
  function foot() {
    if (!$("#board")) return;
    const board = $("#board").getBoundingClientRect(), tray = $("#tray").getBoundingClientRect();
    const over = Child.over() && tray.height && tray.top - board.top > ROOM ? tray.top : board.bottom;
    const from = (edge) => `${Math.max(8, Math.round(innerHeight - edge) + 8)}px`;
    document.body.style.setProperty("--foot", from(over));
    document.body.style.setProperty("--paper-foot", from(board.bottom));
  }
  addEventListener("resize", foot);
  function shut() {
    if (!small() || !pen.open) return;
    pen.open = false; $("#tray").hidden = true; foot(); $(`[data-tool=${pen.tool}]`).setAttribute("aria-expanded", "false");
  }

  const where = () => Child.zones().length < 2 ? "" : `<fieldset class="zones"><legend>${esc(W().zones.title)}</legend><div class="picks flow">${Child.zones().map((z) => choice("zone", z, W().zones[Child.kind()][z], "", pen.zone === z)).join("")}</div></fieldset>`;
  const trays = {
    draw(s) {
      return `<fieldset><legend class="vh">${esc(s.colour)}</legend><div class="swatches">${Object.entries(s.colours).map(([k, v]) =>
        `<label class="swatch"><input type="radio" name="c" value="${k}" ${pen.c === k ? "checked" : ""}><span><i class="c-${k}"></i>${esc(v)}</span></label>`).join("")}</div></fieldset>
        <fieldset><legend class="vh">${esc(s.size)}</legend><div class="swatches sizes">${Object.entries(s.sizes).map(([k, v]) =>
        `<label class="swatch"><input type="radio" name="w" value="${k}" ${pen.w === k ? "checked" : ""}><span><svg viewBox="0 0 60 40" aria-hidden="true"><path d="M8 26C18 8 26 8 32 20S46 32 52 14" fill="none" stroke="#1f2a30" stroke-width="${WIDE[k]}" stroke-linecap="round"/></svg>${esc(v)}</span></label>`).join("")}</div></fieldset>`;
    },
    erase: (s) => `<p class="hint">${esc(s.rub)}</p>`,
    stamps: (s) => `<p class="hint">${esc(s.pick)}</p>${where()}<div class="stamps">${Object.keys(W().stamps).map((k) => `<button type="button" class="stamp-btn" data-stamp="${k}">${icon(k)}<span>${esc(W().stamps[k])}</span></button>`).join("")}</div>`,
    words(s) {
      const by = pen.by || (Child.sitting.doc.scribe === "worker" || Child.sitting.doc.mode === "talk" ? "worker" : "child");
      return `<form data-form="words">${where()}<label class="field"><span>${esc(s.say)}</span><textarea id="words" rows="2" maxlength="300" spellcheck="false" autocorrect="off" autocapitalize="off" autocomplete="off"></textarea></label>
        <fieldset><legend>${esc(s.who)}</legend><div class="picks two">${choice("by", "child", s.me, "", by === "child")}${choice("by", "worker", s.worker, "", by === "worker")}</div></fieldset><button class="btn main">${esc(s.put)}</button></form>`;
    },
    move(s) {
      const items = Child.sheet().marks.filter((m) => m.k !== "line");
      /* Where they lie over the paper the buttons come alone, so that one sees what they move; Back leads to the list. */
      const chosen = items.find((m) => m.id === pen.picked), bare = Child.over() && chosen;
      const nudge = () => `<div class="nudge">${[["left", "←"], ["up", "↑"], ["down", "↓"], ["right", "→"], ["bigger", "+"], ["smaller", "−"]].map(([k, sign]) => `<button type="button" data-nudge="${k}" aria-label="${esc(s[k])}">${sign}</button>`).join("")}<button type="button" class="out" data-nudge="out">${esc(s.out)}</button>${bare ? `<button type="button" class="out" data-pick="${chosen.id}">${esc(W().back)}</button>` : ""}</div>`;
      if (bare) return nudge();
      return `<p class="hint">${esc(s.drop)}</p><h2>${esc(s.here)}</h2>${items.length ? `<ul class="items">${items.map((m) => `<li class="${m === chosen ? "on" : ""}">
        <button type="button" class="item" data-pick="${m.id}" aria-pressed="${m === chosen}">${m.k === "stamp" ? icon(m.s) : icon("icon-words")}<span>${esc(itemName(m))}</span></button>
        ${m === chosen ? nudge() : ""}</li>`).join("")}</ul>` : `<p>${esc(s.empty)}</p>`}`;
    },
    path: (s) => `<fieldset class="path"><legend>${esc(s.path)}</legend><p>${esc(s.path0)}<br>${esc(s.path10)}</p><div class="picks stones">${[10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map((n) => choice("path", n, String(n), "", Child.sheet().path === n)).join("")}${choice("path", "none", s.pathNone, "", Child.sheet().path === "none")}</div></fieldset>`,
  };
  function tray() {
    const t = $("#tray"), kind = "tray for-" + pen.tool;
    t.innerHTML = trays[pen.tool](W().studio);
    t.hidden = !pen.open;
    /* Another tool begins at its beginning, however far down the one before was read. */
    if (t.className !== kind) { t.scrollTop = 0; $("#say").textContent = ""; }
    t.className = kind;
    foot();
    document.querySelectorAll("[data-tool]").forEach((one) => {
      if (DO.includes(one.dataset.tool)) return;
      one.setAttribute("aria-expanded", String(pen.open && one.dataset.tool === pen.tool)); one.setAttribute("aria-controls", "tray");
    });
  }
  Child.Studio = { page, open, paint, redraw, shut, tray };
})(window.Child);
