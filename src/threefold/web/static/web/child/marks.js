/* Changing the marks of a sheet: putting in, moving, undo and put back without a limit. */
window.Child = window.Child || {};
(function (Child) {
  "use strict";
  const { Strokes, PLACES, W, pen, newId } = Child;
  const MOST = 5000, LARGEST = 1_900_000, OF_ALL = 4_500_000;
  const sizes = new WeakMap();
  const sizeOf = (mark) => { if (!sizes.has(mark)) sizes.set(mark, JSON.stringify(mark).length); return sizes.get(mark); };
  const sum = (marks) => marks.reduce((all, one) => all + sizeOf(one), 0);
  function isFull(marks) {
    const others = Child.sitting.own.filter((key) => key !== Child.sitting.at.sheet).map((key) => sum(Child.sheet(key).marks));
    return marks.length > MOST || sum(marks) > LARGEST || others.reduce((all, one) => all + one, sum(marks)) > OF_ALL;
  }

  /* A change is kept as what went and what came, with where. Answers whether it fitted on the sheet. */
  function change(next) {
    const sheet = Child.sheet(), now = sheet.marks, h = Child.history();
    if (next.length > now.length && isFull(next)) { Child.Studio.redraw(); Child.say(W().studio.full); return false; }
    const had = new Set(now), has = new Set(next);
    h.past.push({ went: now.flatMap((m, i) => has.has(m) ? [] : [[i, m]]), came: next.flatMap((m, i) => had.has(m) ? [] : [[i, m]]) });
    h.future = [];
    sheet.marks = next;
    Child.touch(); Child.Studio.redraw();
    return true;
  }
  function swap(drop, add) {
    const sheet = Child.sheet(), gone = new Set(drop.map(([, m]) => m.id)), left = sheet.marks.filter((m) => !gone.has(m.id));
    for (const [i, m] of add) left.splice(i, 0, m);
    sheet.marks = left;
    Child.touch(); Child.Studio.redraw(); if (pen.tool === "move") Child.Studio.tray();
  }
  function undo() {
    const h = Child.history(), last = h.past.pop();
    if (!last) return Child.say(W().studio.nothing);
    h.future.push(last); swap(last.came, last.went); return Child.say(W().studio.undone);
  }
  function redo() {
    const h = Child.history(), last = h.future.pop();
    if (!last) return Child.say(W().studio.nothingBack);
    h.past.push(last); swap(last.went, last.came); return Child.say(W().studio.redone);
  }

  /* The emptiest spot in a place, first row first. Drawn lines count too, so nothing lands on a face. */
  function spot(w, h) {
    const cell = 250, [x, y, pw, ph] = PLACES[pen.zone].map((n) => n * 10), full = new Map();
    const fill = (a, b, n) => full.set(a + ":" + b, Math.max(n, full.get(a + ":" + b) || 0));
    for (const m of Child.sheet().marks) {
      if (m.k === "line") { for (const p of Strokes.decode(m)) fill(Math.floor(p[0] / cell), Math.floor(p[1] / cell), 1); continue; }
      const [bx, by, bw, bh] = Strokes.box(m);
      for (let a = Math.floor(bx / cell); a * cell < bx + bw; a++) for (let b = Math.floor(by / cell); b * cell < by + bh; b++) fill(a, b, 5);
    }
    let best = [Infinity, x, y];
    for (let b = y; b <= Math.max(y, y + ph - h); b += cell) for (let a = x; a <= Math.max(x, x + pw - w); a += cell) {
      let cost = 0;
      for (let i = Math.floor(a / cell); i * cell < a + w; i++) for (let k = Math.floor(b / cell); k * cell < b + h; k++) cost += full.get(i + ":" + k) || 0;
      if (cost < best[0]) best = [cost, a, b];
      if (!cost) return [a, b, 0];
    }
    return [best[1], best[2], best[0]];
  }
  function addStamp(name) {
    const z = pen.zone === "room" || pen.zone === "clothes" ? Strokes.STAMP : 100, [x, y] = spot(z * 10, z * 10);
    const mark = { id: newId(), k: "stamp", s: name, x, y, z, in: pen.zone };
    pen.picked = mark.id;
    if (change(Child.sheet().marks.concat([mark]))) Child.say(`${W().studio.added} ${W().stamps[name]}`);
  }
  function addWords(text, by) {
    const z = pen.zone === "room" ? Strokes.TEXT : 300, n = Math.max(6, Math.floor(PLACES[pen.zone][2] * 10 / (z * 0.56)));
    /* Long lines first, then shorter ones, until the words fit where nothing else is. */
    let best = null;
    for (const width of [n, 20, 14].filter((one) => one <= n)) {
      const mark = { id: newId(), k: "words", t: text, by, lang: Child.sitting.doc.lang, read: false, x: 0, y: 0, z, n: width, in: pen.zone };
      const [, , w, h] = Strokes.box(mark), [x, y, cost] = spot(w, h);
      if (!best || cost < best.cost) best = { cost, mark: { ...mark, x, y: y + z } };
      if (!cost) break;
    }
    pen.picked = best.mark.id;
    if (change(Child.sheet().marks.concat([best.mark]))) Child.say(W().studio.wordsIn);
  }
  function nudge(how) {
    const marks = Child.sheet().marks, mark = marks.find((m) => m.id === pen.picked), name = mark && Child.Pieces.itemName(mark);
    if (!mark) return;
    if (how === "out") {
      change(marks.filter((m) => m !== mark)); pen.picked = null; Child.Studio.tray(); Child.say(`${W().studio.removed} ${name}`);
      (Child.$(".item") || Child.$("[data-tool=move]")).focus();
      return;
    }
    const by = { left: [-300, 0], right: [300, 0], up: [0, -300], down: [0, 300] }[how];
    const [w, h] = Child.size(), stepZ = mark.k === "stamp" ? 25 : 60, low = mark.k === "stamp" ? 75 : 240, high = mark.k === "stamp" ? 400 : 900;
    const next = by ? { ...mark, x: Math.min(w * 10 - 300, Math.max(0, mark.x + by[0])), y: Math.min(h * 10 - 300, Math.max(0, mark.y + by[1])) }
      : { ...mark, z: Math.min(high, Math.max(low, mark.z + (how === "bigger" ? stepZ : -stepZ))) };
    change(marks.map((m) => m === mark ? next : m));
    Child.say(`${W().studio.moved} ${name}. ${W().studio[how]}`);
  }
  Child.Marks = { change, undo, redo, addStamp, addWords, nudge };
})(window.Child);
