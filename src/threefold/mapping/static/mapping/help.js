/* The writing help changes while one types. Without this file it stands as the page came. */
const WAIT = 400;
let timer = 0;
let asking = null;

const put = (html) => {
  const here = document.getElementById("writing-help");
  const fresh = new DOMParser().parseFromString(html, "text/html").getElementById("writing-help");
  if (!here || !fresh) return;
  const open = [...here.querySelectorAll("details[open]")].map((one) => one.dataset.part);
  for (const one of fresh.querySelectorAll("details")) one.open = open.includes(one.dataset.part);
  here.replaceWith(fresh);
  document.dispatchEvent(new Event("helped"));
};

const ask = async (form) => {
  asking?.abort();
  asking = new AbortController();
  const sent = new FormData(form);
  sent.set("kind", form.dataset.kind);
  try {
    const answer = await fetch(form.dataset.help, { method: "POST", body: sent, signal: asking.signal });
    if (answer.ok && !answer.redirected) put(await answer.text());
  } catch (error) {
    // No answer: the help stays as it was; the next letter asks again.
    if (error.name !== "AbortError") console.info("The writing help could not be shown.");
  }
};

// Forms come and go with the column that is open, so the page listens for all of them.
const heard = (event) => {
  const form = event.target.closest?.("form[data-help]");
  if (!form || (event.type !== "help" && !["text", "language", "who", "when"].includes(event.target.name))) return;
  clearTimeout(timer);
  timer = setTimeout(ask, WAIT, form);
};
document.addEventListener("input", heard);
document.addEventListener("change", heard);
document.addEventListener("help", heard);
document.addEventListener("click", (event) => {
  const kind = event.target.closest?.("[data-sort]")?.dataset.sort;
  const field = kind && event.target.closest("form")?.querySelector(`[name="category"][value="${kind}"]`);
  if (field) {
    field.click();
    field.focus();
  }
});
