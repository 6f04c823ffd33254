/* What the child makes (`doc`), where they are (`at`), and what the page needs besides. Undo lives in this page alone. */
window.Child = window.Child || {};
(function (Child) {
  "use strict";
  const SIZE = { three: [1000, 1120], figure: [1000, 1120], safety: [1000, 1400] };
  /* Where a picture or word lands when it is put in without pointing: [x, y, width, height] in units. */
  const PLACES = {
    room: [140, 430, 720, 520],
    inside: [215, 424, 370, 210], visit: [78, 436, 108, 320], rules: [335, 252, 330, 120], need: [612, 576, 180, 220], red: [700, 1100, 200, 150],
    clothes: [350, 400, 300, 400], back: [70, 580, 215, 250], wand: [742, 116, 150, 120],
  };
  const ZONES = { three: ["room"], figure: ["clothes", "back", "wand"], safety: ["inside", "visit", "rules", "need", "red"] };
  const sitting = { doc: null, at: null, own: [], code: false, history: {}, before: "", step: 0, screen: "" };
  const pen = { tool: "draw", c: "ink", w: "mid", picked: null, zone: null, open: true };

  Object.assign(Child, {
    sitting, pen, PLACES,
    begin(found) {
      Object.assign(sitting, { doc: found.doc, at: found.at, own: found.own, code: found.code });
      for (const key of found.own) sitting.history[key] = { past: [], future: [] };
    },
    W: () => Child.WORDS[sitting.doc ? sitting.doc.lang : document.documentElement.lang] || Child.WORDS.en,
    kind: () => sitting.doc.tool,
    size: () => SIZE[sitting.doc.tool],
    zones: () => ZONES[sitting.doc.tool],
    sheet: (key = sitting.at.sheet) => sitting.doc.sheets[key],
    sheetName: (key) => sitting.doc.sheets[key].name.trim() || Child.W().sheets[key],
    history: () => sitting.history[sitting.at.sheet],
    newId: () => (crypto.randomUUID ? crypto.randomUUID() : "m" + Math.random().toString(36).slice(2)).slice(0, 13),
    touch: (finished) => Child.Store.touch(finished),
    /* The tray lies over the paper, where it does not stand beside it: as child.css decides. */
    over: () => !matchMedia("(min-width: 700px) and (orientation: landscape), (min-width: 1000px)").matches,
    small: () => matchMedia("(max-width: 699px)").matches,
    esc: (text) => Child.Strokes.escape(String(text)),
    $: (selector, root = document) => root.querySelector(selector),
  });
})(window.Child);
