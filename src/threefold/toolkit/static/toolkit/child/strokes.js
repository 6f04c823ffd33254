/* Marks: how a drawing is kept and drawn again. No screen, no clock. drawing/strokes.py is its twin: same JSON in, same SVG out.
   Lengths are whole tenths of a unit; the sheet is 1000 units wide. */
window.Child = window.Child || {};
(function (Child) {
  "use strict";
  const COLOURS = { ink: "#1f2a30", clay: "#b3431f", sun: "#f2b632", leaf: "#3d7a33", indigo: "#3b4a9c", brown: "#7a4a2b" };
  const EDGES = { sun: "#7a5200" };                       // yellow alone is 1.8:1 on white: it gets a dark edge
  const WIDTHS = { thin: 8, mid: 16, thick: 32 };
  const PRESSURE = [50, 75, 100, 130, 160];               // per cent of the width, for five levels of pressure
  /* Named one by one, because the two languages mean different things by "space". */
  const SPACE = /[ \t\n\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
  const STAMP = 150, TEXT = 440;                     // a picture in units, words in tenths

  const escape = (text) => text.replace(/[&<>"']/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" }[c]));

  /* points [[x, y, pressure 0-255]...] in tenths -> first point whole, then differences */
  function encode(points, withPressure) {
    const size = withPressure ? 3 : 2, out = [];
    points.forEach((p, i) => { for (let k = 0; k < size; k++) out.push(i ? p[k] - points[i - 1][k] : p[k]); });
    return out;
  }

  function decode(mark) {
    const size = mark.p ? 3 : 2, points = [];
    for (let i = 0; i < mark.d.length; i += size) {
      const last = points[points.length - 1] || [0, 0, 0];
      points.push([last[0] + mark.d[i], last[1] + mark.d[i + 1], mark.p ? last[2] + mark.d[i + 2] : 128]);
    }
    return points;
  }

  /* n hundredths of a unit -> shortest exact decimal, by whole-number arithmetic only */
  function hundredths(n) {
    const h = Math.abs(n), whole = Math.floor(h / 100), rest = h % 100, sign = n < 0 ? "-" : "";
    if (!rest) return sign + whole;
    return sign + whole + "." + (rest % 10 ? String(rest).padStart(2, "0") : rest / 10);
  }
  const number = (n) => hundredths(n * 5);   // n in twentieths: the middle of two kept points is still whole

  /* [[path, width in tenths]...]: quadratic curves through the middles, cut where the pressure level changes */
  function pieces(mark) {
    const points = decode(mark), base = WIDTHS[mark.w] * 10, at = (x, y) => number(x) + " " + number(y);
    const width = (p) => mark.p ? base * PRESSURE[Math.min(4, Math.floor(p * 5 / 256))] / 100 : base;
    const first = points[0];
    if (points.length === 1) return [["M" + at(first[0] * 2, first[1] * 2) + "l.1 0", width(first[2])]];
    const out = [];
    let from = at(first[0] * 2, first[1] * 2);
    for (let i = 1; i < points.length; i++) {
      const p = points[i], next = points[i + 1], w = width(p[2]);
      const to = next ? at(p[0] + next[0], p[1] + next[1]) : at(p[0] * 2, p[1] * 2);
      const step = next ? "Q" + at(p[0] * 2, p[1] * 2) + " " + to : "L" + to;
      const last = out[out.length - 1];
      if (last && last[1] === w) last[0] += step; else out.push(["M" + from + step, w]);
      from = to;
    }
    return out;
  }

  function wrap(text, width) {
    const lines = [""];
    for (const word of text.split(SPACE)) {
      const last = lines[lines.length - 1];
      if (!last) lines[lines.length - 1] = word;
      else if ((last + " " + word).length <= width) lines[lines.length - 1] = last + " " + word;
      else lines.push(word);
    }
    return lines;
  }

  /* One mark as SVG text. `art` is {id: [viewBox, markup]}. */
  function svg(mark, art) {
    if (mark.k === "line") {
      const parts = pieces(mark), edge = EDGES[mark.c];
      const path = (colour, more) => parts.map(([d, w]) => `<path d="${d}" stroke="${colour}" stroke-width="${number((w + more) * 2)}"/>`).join("");
      return `<g fill="none" stroke-linecap="round" stroke-linejoin="round">${edge ? path(edge, 50) : ""}${path(COLOURS[mark.c], 0)}</g>`;
    }
    if (mark.k === "stamp") {
      return `<g class="stamp" transform="translate(${number(mark.x * 2)} ${number(mark.y * 2)}) scale(${hundredths(mark.z)})">${art[mark.s][1]}</g>`;
    }
    return wrap(mark.t, mark.n).map((line, i) =>
      `<text x="${number(mark.x * 2)}" y="${number((mark.y + i * Math.floor(mark.z * 5 / 4)) * 2)}" font-size="${number(mark.z * 2)}" fill="${COLOURS.ink}">${escape(line)}</text>`).join("");
  }

  function box(mark) {
    if (mark.k === "stamp") return [mark.x, mark.y, mark.z * 10, mark.z * 10];
    const lines = wrap(mark.t, mark.n), longest = Math.max(...lines.map((l) => l.length));
    return [mark.x, mark.y - mark.z, Math.floor(longest * mark.z * 0.56), Math.floor(lines.length * mark.z * 5 / 4)];
  }

  /* What is left of the marks after rubbing at x, y: lines are cut, pictures and words go whole. */
  function rub(marks, x, y, radius, id) {
    const out = [];
    let hit = false;
    for (const mark of marks) {
      if (mark.k !== "line") {
        const [bx, by, bw, bh] = box(mark);
        const dx = Math.max(bx - x, 0, x - bx - bw), dy = Math.max(by - y, 0, y - by - bh);
        if (dx * dx + dy * dy < radius * radius / 4) hit = true; else out.push(mark);
        continue;
      }
      const far = (p) => (p[0] - x) ** 2 + (p[1] - y) ** 2 >= (radius + WIDTHS[mark.w] * 5) ** 2;
      const points = decode(mark), dense = [];
      points.forEach((p, i) => {
        const q = points[i - 1];
        if (q) {
          const steps = Math.ceil(Math.hypot(p[0] - q[0], p[1] - q[1]) / 40);
          for (let k = 1; k < steps; k++) dense.push([0, 1, 2].map((c) => Math.round(q[c] + (p[c] - q[c]) * k / steps)));
        }
        dense.push(p);
      });
      if (dense.every(far)) { out.push(mark); continue; }
      hit = true;
      let run = [];
      for (const p of dense.concat([null])) {
        if (p && far(p)) { run.push(p); continue; }
        if (run.length > 1) out.push({ ...mark, id: id(), d: encode(run, mark.p) });
        run = [];
      }
    }
    return hit ? out : marks;
  }

  Child.Strokes = { COLOURS, EDGES, WIDTHS, STAMP, TEXT, escape, encode, decode, pieces, svg, box, rub, wrap };
})(window.Child);
