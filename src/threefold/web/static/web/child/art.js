/* Our own artwork: the same files that the server draws with, read into {id: [viewBox, markup]}. */
window.Child = window.Child || {};
(function (Child) {
  "use strict";
  /* Stone 0 lies far away, stone 10 at the door: as in drawing/sheets.py. */
  Child.STONES = [[530, 1330], [432, 1236], [322, 1230], [206, 1244], [116, 1190], [148, 1106], [254, 1098], [362, 1104], [460, 1060], [503, 966], [500, 862]];
  Child.ART = {};
  Child.loadArt = async () => {
    const files = document.body.dataset.art.trim().split(/\s+/);
    const texts = await Promise.all(files.map(async (url) => (await fetch(url)).text()));
    for (const text of texts) {
      for (const [, id, box, body] of text.matchAll(/<symbol id="([\w-]+)" viewBox="([^"]+)"[^>]*>\n?([^]*?)<\/symbol>/g)) {
        Child.ART[id] = [box, body.trim().replace(/>\s+</g, "><").replace(/<!--[^]*?-->/g, "")];
      }
    }
  };
})(window.Child);
