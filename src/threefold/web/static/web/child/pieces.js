/* Pictures, and the small pieces that pages are made of: text in, HTML out. */
window.Child = window.Child || {};
(function (Child) {
  "use strict";
  const { Strokes, esc, W } = Child;
  const LABELS = { rules: [500, 214, 24], inside: [330, 412, 24], need: [701, 548, 22], visit: [124, 400, 22], red: [800, 1374, 22] };
  const icon = (id) => `<svg class="icon" viewBox="0 0 100 100" aria-hidden="true" focusable="false">${Child.ART[id][1]}</svg>`;
  const art = (names) => names.map((name) => Child.ART[name][1]).join("");
  function parts(key, home = Child.sitting.doc.home, back = Child.sitting.doc.back) {
    if (key === "helper") return ["helper-" + back, "helper"];
    if (key === "safety") return ["safety-garden", "safety-house", "safety-red", "stones"];
    return ["home-" + home, "room", "roof-" + key];
  }
  function stone(key) {
    const at = Child.sheet(key).path;
    if (at === null || at === "none") return "";
    const [x, y] = Child.STONES[at];
    return `<circle cx="${x}" cy="${y}" r="48" fill="none" stroke="#0f5c5c" stroke-width="14"/>`;
  }
  /* On a phone the same words larger, each a little elsewhere, so that they stay on the paper and off each other. */
  const NEAR = { rules: [500, 234, 34], inside: [352, 424, 38], need: [676, 546, 32], visit: [112, 456, 36], red: [800, 1363, 31] };
  /* Small words that say what each part of the safety house is for, as on the print form. */
  const captions = (key) => key !== "safety" ? "" : `<g class="far">${lettered(LABELS, (words) => words.split("|"))}</g><g class="near">${lettered(NEAR, rows)}</g>`;
  const lettered = (places, split) => Object.entries(places).map(([k, [x, y, size]]) => split(W().labels[k]).map((line, i) =>
    `<text x="${x}" y="${y + i * size}" font-size="${size}" text-anchor="middle">${esc(line)}</text>`).join("")).join("");
  /* What is too long for one line stands on two, broken in its middle. */
  function rows(words) {
    if (words.includes("|") || words.length < 20) return words.split("|");
    const parts = words.split(" "), half = parts.findIndex((_, i) => parts.slice(0, i + 1).join(" ").length >= words.length / 2);
    return [parts.slice(0, half + 1).join(" "), parts.slice(half + 1).join(" ")];
  }
  const itemName = (mark) => mark.k === "stamp" ? W().stamps[mark.s] : `“${mark.t}”`;
  function describe(key) {
    const marks = Child.sheet(key).marks, lines = marks.filter((m) => m.k === "line").length, s = W().studio;
    const things = marks.filter((m) => m.k !== "line").map(itemName);
    if (lines) things.push(`${lines} ${lines === 1 ? s.line : s.linesMany}`);
    return `${s.surface} ${Child.sheetName(key)}. ${things.length ? things.join(", ") : s.empty}`;
  }
  function picture(key, label, marks = Child.sheet(key).marks) {
    const [w, h] = Child.size();
    const labels = label ? `role="img" aria-label="${esc(label)}"` : `aria-hidden="true" focusable="false"`;
    return `<svg class="art" viewBox="0 0 ${w} ${h}" ${labels}>${art(parts(key))}${stone(key)}<g class="labels">${captions(key)}</g><g class="marks">${marks.map((m) => Strokes.svg(m, Child.ART)).join("")}</g></svg>`;
  }
  const button = (act, text, kind = "", more = "") => `<button type="button" class="btn ${kind}" data-act="${act}" ${more}>${text}</button>`;
  Child.Pieces = {
    icon, art, parts, stone, captions, itemName, describe, picture, button,
    title: (text, small) => `<h1 tabindex="-1"${small ? ' class="small"' : ""}>${esc(text)}</h1>`,
    choice: (name, value, text, pic, checked) =>
      `<label class="pick"><input type="radio" name="${name}" value="${esc(value)}" ${checked ? "checked" : ""}><span class="pick-face">${pic || ""}<span>${esc(text)}</span></span></label>`,
    group: (legend, body, kind = "") => `<fieldset class="group ${kind}"><legend>${esc(legend)}</legend><div class="picks">${body}</div></fieldset>`,
    nav: (back, next, label) => `<div class="nav">${back ? button("go", W().back, "plain", `data-to="${back}"`) : "<span></span>"}${button("go", label || W().next, "main", `data-to="${next}"`)}</div>`,
    credit: () => `<p class="credit">${esc(W().credits[Child.kind()])}</p>`,
  };
})(window.Child);
