/* The sentence changes while one types. Without this file, "Show the sentences" does the same. */
const WAIT = 350;

for (const form of document.querySelectorAll("form[data-live]")) {
  let timer = 0;
  let asking = null;
  form.querySelector(".st-preview")?.remove();

  const write = async () => {
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(form.dataset.live, {
        method: "POST",
        body: new FormData(form),
        headers: { "X-Requested-With": "fetch" },
        signal: asking.signal,
      });
      if (answer.ok && !answer.redirected) put(await answer.text());
    } catch (error) {
      // No answer: the old sentence stays; the next letter asks again.
      if (error.name !== "AbortError") console.info("The sentence could not be shown.");
    }
  };

  const put = (html) => {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    for (const part of fresh.querySelectorAll("[id]")) {
      const here = document.getElementById(part.id);
      if (!here) continue;
      const open = here.querySelector("details")?.open;
      here.replaceWith(part);
      if (open) part.querySelector("details")?.setAttribute("open", "");
    }
  };

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(write, WAIT);
  };
  // The help stands below the words that it reads: the sentence in one go, or the answers.
  form.addEventListener("change", ({ target }) => {
    const side = target.name?.endsWith("-how") && target.closest(".tf-side");
    const help = side && side.querySelector(".tf-coach");
    if (help) side.querySelector(`[data-help-for="${target.value === "free" ? "free" : "parts"}"]`)?.append(help);
  });
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  form.addEventListener("help", soon);
}
