/* The worker takes the screen back: the server asks for their own password. And what is said when the line is lost, or
   when the worker's sign-in has run out: the page stays, with all that the child made. */
window.Child = window.Child || {};
(function (Child) {
  "use strict";
  const { esc, $, W, sitting } = Child;
  const open = new Set();
  const secret = (id, label) => `<label class="field"><span>${esc(label)}</span><input id="${id}" name="password" type="password" autocomplete="off" maxlength="200"></label>`;

  function panel() {
    const t = W().worker;
    return `<details class="leave" data-details="leave" ${open.has("leave") ? "open" : ""}><summary>${esc(t.leave)}</summary><form class="inline" data-form="leave">${secret("password", sitting.code ? t.code : t.password)}<button class="btn plain">${esc(t.open)}</button><p id="leave-said" role="alert"></p></form></details>`;
  }
  const told = (text) => { const box = $("#leave-said"); if (box) { box.textContent = text; if (text) box.scrollIntoView({ block: "nearest" }); } };

  /* What the server will never take must not hold the worker: it is said, and the second press leaves. */
  let warned = false;
  function mayLeave(t) {
    const line = document.body.dataset.line;
    if (line === "closed" || (line === "refused" && warned)) return true;
    warned = line === "refused";
    told(warned ? t.part : t.offline);
    return false;
  }

  async function leave() {
    const t = W().worker, field = $("#password"), given = field.value;
    told("");
    if (!given) return field.focus();
    if (!(await Child.Store.flush()) && !mayLeave(t)) return;
    const body = new URLSearchParams({ password: given });
    let answer = null;
    try { answer = await fetch(document.body.dataset.leave, { method: "POST", redirect: "manual", body, headers: { Accept: "application/json", "X-CSRFToken": Child.Store.token() } }); } catch { return told(t.offline); }
    if (answer.ok) {
      if (document.fullscreenElement) await document.exitFullscreen().catch(() => {});
      sitting.left = true;
      return location.replace((await answer.json()).to);
    }
    field.value = "";
    told(answer.status === 429 ? t.many : answer.status === 422 ? t.wrong : t.again);
    return field.focus();
  }

  /* The sign-in has run out: the worker signs in again on this page, and what waits is sent. */
  async function signIn(form) {
    const t = W().line, said = $("#sign-said"), login = document.body.dataset.login;
    said.textContent = "";
    try {
      const page = new DOMParser().parseFromString(await (await fetch(login)).text(), "text/html");
      const token = page.querySelector("[name=csrfmiddlewaretoken]");
      const body = new URLSearchParams({ csrfmiddlewaretoken: token ? token.value : Child.Store.token(), login: form.elements.email.value, password: form.elements.password.value });
      const answer = await fetch(login, { method: "POST", body });
      const wrong = answer.url.includes(login) && (!answer.ok || new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[name=password]"));
      form.elements.password.value = "";
      if (await Child.Store.flush()) return Child.$("#main h1").focus();
      said.textContent = wrong ? W().worker.wrong : t.other;
    } catch { said.textContent = W().worker.offline; }
    return form.elements.password.focus();
  }
  let now = "";
  function line(how) {
    const box = $("#line"), t = W().line;
    if (how === now && how !== "again") return;
    now = how;
    box.hidden = how === "fine";
    if (how === "fine") { box.replaceChildren(); return; }
    const words = `<span role="status">${esc(t[how])}</span>`;
    box.innerHTML = how !== "away" ? words : `${words}<details><summary>${esc(W().worker.leave)}</summary><form class="inline" data-form="sign">
      <label class="field"><span>${esc(t.email)}</span><input name="email" type="email" autocomplete="off"></label>${secret("sign-password", W().worker.password)}
      <button class="btn plain">${esc(t.sign)}</button><p id="sign-said" role="alert"></p><p>${esc(t.beside)} <a href="${esc(document.body.dataset.login)}" target="_blank" rel="noopener">${esc(t.link)}</a></p></form></details>`;
  }
  document.addEventListener("toggle", (e) => { const d = e.target.dataset && e.target.dataset.details; if (d) { if (e.target.open) open.add(d); else open.delete(d); } }, true);
  Child.Leaving = { panel, leave, signIn, line };
})(window.Child);
