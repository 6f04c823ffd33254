/* Each screen as HTML. The order: hello, before you start, how, names and which first, studio, your words, who may see, end. */
window.Child = window.Child || {};
(function (Child) {
  "use strict";
  const { esc, W, sitting } = Child;
  const { icon, art, picture, describe, button, title, choice, group, nav, credit } = Child.Pieces;
  const HEADS = { good: "stamp-sun", worries: "stamp-cloud", dreams: "stamp-star", helper: "stamp-star", safety: "stamp-door" };
  const leave = () => Child.Leaving.panel();
  const field = (attributes) => `maxlength="40" autocomplete="off" autocorrect="off" spellcheck="false" ${attributes}`;

  /* What is read back: each word, then each picture that holds anything else. */
  const readList = () => sitting.own.flatMap((key) => {
    const marks = Child.sheet(key).marks, words = marks.filter((m) => m.k === "words").map((mark) => ({ key, mark }));
    return marks.some((m) => m.k !== "words") ? words.concat([{ key, told: true }]) : words;
  });
  const whoList = () => sitting.own.filter((key) => Child.sheet(key).marks.length || Child.sheet(key).told || Child.sheet(key).path !== null);
  const whoNow = () => Child.sheet(whoList()[sitting.step]).who;

  const screens = {
    hello() {
      const t = W().hello;
      return `<div class="sheet centre">${title(t.title)}<div class="row-art n${sitting.own.length}">${sitting.own.map((key) => picture(key, "", [])).join("")}</div>
        <p class="big">${esc(t[Child.kind()])}</p><p>${esc(t.more)} ${esc(t.none)}</p>
        <label class="field"><span>${esc(t.name)}</span><input id="name" data-bind="name" value="${esc(sitting.doc.name)}" ${field("")}></label>
        ${nav("", "know")}${credit()}</div>`;
    },
    know() {
      const icons = { hand: "icon-hand", key: "stamp-key", talk: "icon-talk" };
      return `<div class="sheet">${title(W().know.title)}<ul class="cards">${W().know.items.map(([pic, head, text]) =>
        `<li>${icon(icons[pic])}<div><h2>${esc(head)}</h2><p>${esc(text)}</p></div></li>`).join("")}</ul>${nav("hello", "how")}</div>`;
    },
    how() {
      const t = W().how, pics = { draw: "icon-pencil", write: "icon-words", both: "icon-both", talk: "icon-talk", child: "stamp-child", worker: "stamp-grownup", turns: "icon-turns", off: "icon-hand", on: "icon-turns" };
      const set = (name, words) => Object.entries(words).map(([k, v]) => choice(name, k, v, icon(pics[k]), sitting.doc[name] === k)).join("");
      const scan = group(t.scan, Object.entries(t.scans).map(([k, v]) => choice("scan", k, v, "", (Child.Scan.on() ? "on" : "off") === k)).join(""), "two-only");
      return `<div class="sheet">${title(t.title)}${group(t.mode, set("mode", t.modes))}${group(t.scribe, set("scribe", t.scribes))}${scan}${nav("know", Child.kind() === "safety" ? "studio" : "houses")}</div>`;
    },
    houses() {
      const t = W().houses, three = Child.kind() === "three";
      const kinds = three
        ? group(t.kind, Object.entries(t.kinds).map(([k, v]) => choice("home", k, v, `<svg class="icon wide" viewBox="0 0 1000 1120" aria-hidden="true">${art(["home-" + k, "room", "roof-good"])}</svg>`, sitting.doc.home === k)).join(""), "kinds")
        : group(t.back, Object.entries(t.backs).map(([k, v]) => choice("back", k, v, `<svg class="icon tall" viewBox="0 0 1000 1120" aria-hidden="true">${art(["helper-" + k, "helper"])}</svg>`, sitting.doc.back === k)).join(""), "kinds");
      const names = sitting.own.map((key) => `<li class="house-card">${picture(key, "")}
        <label class="field"><span>${esc(t.name)}</span><input data-name="${key}" value="${esc(Child.sheetName(key))}" ${field("")}></label>
        ${button("start", `${esc(t.start)}<span class="vh">: ${esc(W().sheets[key])}</span>`, "main", `data-sheet="${key}"`)}</li>`).join("");
      return `<div class="sheet wide">${title(three ? t.title : W().sheets.helper)}${kinds}
        ${sitting.own.length > 1 ? `<p class="big">${esc(t.first)}</p>` : ""}<ul class="houses n${sitting.own.length}">${names}</ul>
        <div class="nav">${button("go", W().back, "plain", 'data-to="how"')}<span></span></div></div>`;
    },
    studio: () => Child.Studio.page(),
    read() {
      const list = readList(), t = W().read, item = list[sitting.step];
      if (!item) return `<div class="sheet centre">${title(t.title)}<p class="big">${esc(t.none)}</p>${nav("studio", "who")}</div>`;
      const head = `<p class="where">${icon(HEADS[item.key])} ${esc(Child.sheetName(item.key))} <span class="count">${sitting.step + 1} ${esc(t.of)} ${list.length}</span></p>`;
      if (item.told) {
        return `<div class="sheet">${title(t.title)}${head}<div class="told"><div class="small-art">${picture(item.key, describe(item.key))}</div>
          <label class="field"><span>${esc(t.ask)}</span><textarea id="told" rows="3" maxlength="3000" data-told="${item.key}" spellcheck="false" autocorrect="off">${esc(Child.sheet(item.key).told)}</textarea></label></div>
          <div class="nav">${button("readback", W().back, "plain")}${button("readnext", W().next, "main")}</div></div>`;
      }
      const mark = item.mark;
      return `<div class="sheet">${title(t.title)}<p>${esc(t.lead)}</p>${head}
        <blockquote class="words" lang="${esc(mark.lang)}"><p>${esc(mark.t)}</p></blockquote>
        <p class="by">${icon(mark.by === "worker" ? "stamp-grownup" : "stamp-child")} ${esc(t[mark.by])}</p>
        <div class="answers">${button("readyes", esc(t.yes), "main")}${button("readchange", esc(t.change), "plain")}${button("readout", esc(t.out), "plain")}</div>
        <div id="change"></div><div class="nav">${button("readback", W().back, "plain")}<span></span></div></div>`;
    },
    who() {
      const keys = whoList(), t = W().who, key = keys[sitting.step];
      if (!key) return screens.end();
      const who = Child.sheet(key).who, facts = { grownup: "stamp-grownup", paper: "icon-paper", talk: "icon-talk", key: "stamp-key" };
      const people = who.people.map((p, i) => `<fieldset class="person"><legend>${icon("stamp-grownup")} <b>${esc(p.name)}</b> <span>${esc(t.may)}</span></legend><div class="picks three">
        ${[["yes", t.yes], ["no", t.no], ["unsure", t.unsure]].map(([v, text]) => choice("may" + i, v, text, "", p.may === v)).join("")}</div>
        ${button("whoremove", `${esc(t.remove)}<span class="vh"> ${esc(p.name)}</span>`, "link", `data-i="${i}"`)}</fieldset>`).join("");
      return `<div class="sheet">${title(`${t.title}: ${Child.sheetName(key)}`)}<div class="told"><div class="small-art">${picture(key, describe(key))}</div><div>
        <p class="big">${esc(t.yours)}</p>${Child.kind() === "three" ? "" : `<p>${esc(t.whole)}</p>`}
        <h2>${esc(t.known)}</h2><ul class="facts">${t.facts.map(([pic, text]) => `<li>${icon(facts[pic])}<span>${esc(text)}</span></li>`).join("")}</ul></div></div>
        ${group(t.choice, choice("whochoice", "only", t.only, icon("icon-hand"), who.choice === "only") + choice("whochoice", "pick", t.pick, icon("stamp-hug"), who.choice === "pick"))}
        ${who.choice === "pick" ? `<div class="group"><h2>${esc(t.people)}</h2><div class="chips">${t.chips.map((c) => button("whoadd", esc(c), "chip", `data-name="${esc(c)}"`)).join("")}</div>
          <form class="inline" data-form="else"><label class="field"><span>${esc(t.else)}</span><input id="else" aria-label="${esc(t.else)}. ${esc(t.elseName)}" ${field("")}></label><button class="btn plain">${esc(t.add)}</button></form>
          ${people}<p class="note">${esc(t.rest)}</p></div>` : ""}
        <div class="nav">${button("whoback", W().back, "plain")}<span class="pair">${keys.length > 1 && sitting.step < keys.length - 1 && who.choice ? button("whosame", esc(t.same), "plain") : ""}${button("whonext", who.choice ? W().next : esc(t.skip), "main")}</span></div></div>`;
    },
    end() {
      const t = W().end;
      return `<div class="sheet centre">${title(t.title)}<div class="row-art n${sitting.own.length}">${sitting.own.map((key) => picture(key, describe(key))).join("")}</div>
        <ul class="lines">${t.lines.map((l) => `<li>${esc(l)}</li>`).join("")}</ul>
        <div class="nav mid">${button("go", esc(t.more), "plain", 'data-to="studio"')}</div><p class="big hand">${icon("stamp-grownup")}<span>${esc(t.give)}</span></p>${leave()}${credit()}</div>`;
    },
    calm() {
      const t = W().calm;
      return `<div class="calm"><svg class="lake art" viewBox="0 100 1200 575" preserveAspectRatio="xMidYMax slice" aria-hidden="true">${Child.ART.calm[1]}</svg>
        <div class="calm-card">${title(t.title)}<p class="big">${esc(t.lead)}</p><p>${esc(t.break)}</p>
        <div class="answers">${button("again", esc(t.again), "main")}${button("go", esc(t.done), "plain", 'data-to="end"')}</div>${leave()}</div></div>`;
    },
  };
  Child.Screens = { screens, readList, whoList, whoNow };
})(window.Child);
