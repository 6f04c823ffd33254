// Draws a signature with finger, pen or mouse, as numbers in a frame of 1000 by 300. Typing the name works without this.
const WIDTH = 1000, HEIGHT = 300;

function begin(pad) {
  const canvas = pad.querySelector("canvas");
  const field = document.querySelector(pad.dataset.field);
  const form = pad.closest("form");
  const drawn = form.querySelector('input[name="method"][value="drawn"]');
  const pen = canvas.getContext("2d");
  let lines = [], line = null;

  function show() {
    canvas.width = WIDTH; canvas.height = HEIGHT;
    pen.lineWidth = 6; pen.lineCap = "round"; pen.lineJoin = "round"; pen.strokeStyle = "#1f2a30";
    for (const points of lines) {
      pen.beginPath();
      points.forEach(([x, y], at) => (at ? pen.lineTo(x, y) : pen.moveTo(x, y)));
      pen.stroke();
    }
    field.value = lines.length ? JSON.stringify(lines) : "";
  }
  function point(event) {
    const box = canvas.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * WIDTH, y = ((event.clientY - box.top) / box.height) * HEIGHT;
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
  }
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    line = [point(event)];
    lines.push(line);
    if (drawn && !drawn.checked) { drawn.checked = true; drawn.dispatchEvent(new Event("change", { bubbles: true })); }
  });
  canvas.addEventListener("pointermove", (event) => { if (line) { line.push(point(event)); show(); } });
  for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, () => { line = null; show(); });
  pad.querySelector("[data-clear]").addEventListener("click", () => { lines = []; show(); });
  try { lines = JSON.parse(field.value || "[]"); } catch { lines = []; }
  show();
}

function parts(form) {
  const chosen = form.querySelector('input[name="method"]:checked');
  for (const part of form.querySelectorAll("[data-for]")) {
    part.hidden = !chosen || !part.dataset.for.split(" ").includes(chosen.value);
  }
}

for (const pad of document.querySelectorAll("[data-signature]")) begin(pad);
for (const form of document.querySelectorAll("form[data-signing]")) {
  form.addEventListener("change", () => parts(form));
  parts(form);
}
