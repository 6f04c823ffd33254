/* The hand on the paper: one pointer at a time, pressure from a pen alone; draw, rub out, drag. */
window.Child = window.Child || {};
(function (Child) {
  "use strict";
  const { Strokes, pen, $, newId } = Child;
  /* Within what a drawing may hold: a hand that slips far off the paper stays at its border. */
  const NEAR = -1900, FURTHEST = 15900, STEP = 25, RUBBER = 280, MOST_POINTS = 4000;
  const within = (n) => Math.min(FURTHEST, Math.max(NEAR, Math.round(n)));

  Child.listen = function (paper) {
    let id = null, points = [], hard = false, start = null, drag = null, frame = 0;
    const at = (e) => {
      const p = new DOMPoint(e.clientX, e.clientY).matrixTransform(paper.getScreenCTM().inverse());
      return [within(p.x * 10), within(p.y * 10), Math.round((e.pressure || 0.5) * 255)];
    };
    const mark = () => ({ id: "live", k: "line", c: pen.c, w: pen.w, ...(hard ? { p: 1 } : {}), d: Strokes.encode(points, hard) });
    const paint = () => { frame = 0; if (id !== null && points.length) $("#live").innerHTML = Strokes.svg(mark(), Child.ART); };
    const found = (p) => [...Child.sheet().marks].reverse().find((m) => { if (m.k === "line") return false; const b = Strokes.box(m); return p[0] >= b[0] - 80 && p[0] <= b[0] + b[2] + 80 && p[1] >= b[1] - 80 && p[1] <= b[1] + b[3] + 80; });
    function rubAt(p) {
      const next = Strokes.rub(Child.sheet().marks, p[0], p[1], RUBBER, newId);
      if (next !== Child.sheet().marks) { Child.sheet().marks = next; Child.Studio.paint(); }
    }
    /* A line that never ends is put down in pieces. */
    function put() { Child.Marks.change(Child.sheet().marks.concat([{ ...mark(), id: newId() }])); points = points.slice(-1); }

    paper.addEventListener("pointerdown", (e) => {
      if (id !== null || e.button > 0) return;
      e.preventDefault();
      const p = at(e);
      if (pen.tool === "erase") { start = Child.sheet().marks; rubAt(p); }
      else if (pen.tool === "draw") { hard = e.pointerType === "pen" && e.pressure > 0; points = [p]; }
      else {
        const hit = found(p);
        if (!hit) return;
        pen.tool = "move"; pen.picked = hit.id; drag = { mark: hit, x: p[0], y: p[1], marks: Child.sheet().marks, now: hit };
        Child.Studio.redraw(); Child.Studio.tray();
      }
      id = e.pointerId;
      paper.setPointerCapture(id);
      if (pen.tool !== "move") Child.Studio.shut();
      paint();
    });
    paper.addEventListener("pointermove", (e) => {
      if (e.pointerId !== id) return;
      const all = (e.getCoalescedEvents && e.getCoalescedEvents()) || [];
      for (const one of all.length ? all : [e]) {
        const p = at(one);
        if (pen.tool === "draw") {
          const last = points[points.length - 1];
          if (Math.hypot(p[0] - last[0], p[1] - last[1]) >= STEP) points.push(p);
          if (points.length >= MOST_POINTS) put();
        } else if (pen.tool === "erase") rubAt(p);
        else if (drag) {
          drag.now = { ...drag.mark, x: within(drag.mark.x + p[0] - drag.x), y: within(drag.mark.y + p[1] - drag.y) };
          Child.sheet().marks = drag.marks.map((m) => m === drag.mark ? drag.now : m); Child.Studio.redraw();
        }
      }
      if (!frame) frame = requestAnimationFrame(paint);
    });
    const end = (e) => {
      if (e.pointerId !== id) return;
      id = null;
      $("#live").innerHTML = "";
      if (pen.tool === "draw" && points.length) put();
      else if (pen.tool === "erase" && start && start !== Child.sheet().marks) { const next = Child.sheet().marks; Child.sheet().marks = start; Child.Marks.change(next); }
      else if (drag && drag.now !== drag.mark) { const next = Child.sheet().marks; Child.sheet().marks = drag.marks; Child.Marks.change(next); }
      points = []; drag = null; start = null;
    };
    paper.addEventListener("pointerup", end);
    paper.addEventListener("pointercancel", end);
  };
})(window.Child);
