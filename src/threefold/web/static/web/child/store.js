/* Keeping: every two seconds what changed goes to the server. What it has not got yet stays in this page's memory and
   nowhere else: nothing is put on the device. One keeping at a time, so that an earlier one never overtakes a later one. */
window.Child = window.Child || {};
(function (Child) {
  "use strict";
  const EVERY = 2000, PATIENCE = 6000;
  const OF_ALL = ["lang", "name", "mode", "scribe", "home", "back", "stopped"], OF_A_SHEET = ["name", "told", "path", "who"];
  let kept = null, edition = 0, going = null, dirty = false, whole = false, done = false, line = "fine";

  /* What changed between two lists of marks: from where, how many went, what came. */
  function splice(before, after) {
    let start = 0, end = 0;
    const most = Math.min(before.length, after.length);
    while (start < most && before[start] === after[start]) start += 1;
    while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
    return [start, before.length - start - end, after.slice(start, after.length - end)];
  }
  const same = (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b);
  const only = (from, names) => Object.fromEntries(names.map((name) => [name, from[name]]));
  const copy = (doc) => ({ ...only(doc, OF_ALL), sheets: Object.fromEntries(Object.entries(doc.sheets).map(([key, one]) => [key, { ...structuredClone(only(one, OF_A_SHEET)), marks: one.marks }])) });

  function changes(doc, at) {
    if (whole) return { seen: edition, doc, at };
    const set = Object.fromEntries(OF_ALL.filter((name) => doc[name] !== kept.doc[name]).map((name) => [name, doc[name]])), sheets = {};
    for (const [key, one] of Object.entries(doc.sheets)) {
      const had = kept.doc.sheets[key];
      const sent = Object.fromEntries(OF_A_SHEET.filter((name) => !same(one[name], had[name])).map((name) => [name, one[name]]));
      if (one.marks !== had.marks) sent.splice = splice(had.marks, one.marks);
      if (Object.keys(sent).length) sheets[key] = sent;
    }
    return { seen: edition, set, sheets, at };
  }
  function token() { const found = document.cookie.match(/(?:^|; )csrftoken=([^;]*)/); return found ? found[1] : ""; }
  /* Signs that no keyboard makes, such as those a paste may bring, are refused by the server: they stay here. */
  const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
  const clean = (_key, value) => typeof value === "string" ? value.replace(HIDDEN, "") : value;
  function post(body, last = false) {
    return fetch(document.body.dataset.kept, {
      method: "POST", redirect: "manual", keepalive: last, body, signal: AbortSignal.timeout(PATIENCE),
      headers: { "Content-Type": "application/json", "X-CSRFToken": token() },
    });
  }
  function say(how) { line = how; document.body.dataset.line = how; Child.Leaving.line(how); }

  async function once() {
    const { doc, at } = Child.sitting, now = { doc: copy(doc), at: { ...at } }, finish = done;
    const sent = changes(doc, at);
    if (finish) sent.done = true;
    dirty = false; done = false;
    let answer = null;
    try { answer = await post(JSON.stringify(sent, clean)); } catch { /* the line is lost: below */ }
    if (answer && answer.ok) {
      try { edition = (await answer.json()).edition; } catch { answer = null; }
    }
    if (answer && answer.ok) {
      kept = now; whole = false; say("fine");
      document.body.dataset.edition = edition;
      return;
    }
    dirty = true; done = done || finish;
    if (answer && answer.status === 409) { edition = (await answer.json()).edition; whole = true; return once(); }
    if (answer && (answer.type === "opaqueredirect" || answer.status === 403)) say("away");
    else if (answer && answer.status === 410) say("closed");
    else if (answer && (answer.status === 413 || answer.status === 422)) { whole = true; say("refused"); }
    else say("lost");
  }
  /* Keep now. Answers whether everything is on the server. */
  async function flush() {
    if (going) await going;
    if (dirty && kept && line !== "closed") { going = once(); await going; going = null; }
    return !dirty;
  }
  setInterval(() => { if (!going) flush(); }, EVERY);
  document.addEventListener("visibilitychange", () => { if (document.hidden && !going) flush(); });
  addEventListener("online", () => { if (!going) flush(); });
  addEventListener("pagehide", () => { if (dirty && kept) post(JSON.stringify(changes(Child.sitting.doc, Child.sitting.at), clean), true).catch(() => {}); });
  addEventListener("beforeunload", (event) => { if (dirty && line !== "fine" && line !== "closed") event.preventDefault(); });

  Child.Store = {
    splice, flush, token,
    touch(finished = false) { dirty = true; done = done || finished; document.body.dataset.unsent = "yes"; },
    isKept: () => !dirty && !going,
    /* What was kept before, or null where this browser is not let in. */
    async load() {
      const answer = await fetch(document.body.dataset.kept, { redirect: "manual", headers: { Accept: "application/json" } });
      if (!answer.ok) return null;
      const found = await answer.json();
      edition = found.edition;
      kept = { doc: copy(found.doc), at: { ...found.at } };
      return found;
    },
  };
})(window.Child);
