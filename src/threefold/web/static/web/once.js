// One tap copies a text. It is written down first; only then do the words go onto the clipboard.
for (const form of document.querySelectorAll("form[data-once]")) {
  const button = form.querySelector("[data-copy]"), text = document.getElementById("text");
  const told = document.querySelector("[data-told]");
  const tell = (which) => { told.textContent = ""; setTimeout(() => { told.textContent = told.dataset[which]; }, 50); };
  const put = async () => {
    try { await navigator.clipboard.writeText(text.value); return true; } catch { /* Not allowed here: the old way. */ }
    text.focus(); text.select();
    try { return document.execCommand("copy"); } catch { return false; }
  };
  // What is ticked and what is shown are one text, or it does not leave.
  const parts = document.querySelector("form[data-parts]");
  const changed = (field) => (field.type === "checkbox" || field.type === "radio" ? field.checked !== field.defaultChecked
    : [...(field.options ?? [])].some((option) => option.selected !== option.defaultSelected));
  const check = () => {
    const stale = [...parts.elements].some(changed);
    for (const one of form.querySelectorAll("button")) one.disabled = stale;
    if (stale) tell("stale"); else told.textContent = "";
  };
  parts.addEventListener("change", check);
  addEventListener("pageshow", () => { if ([...parts.elements].some(changed)) check(); });
  button.hidden = false;
  button.addEventListener("click", async () => {
    const body = new FormData(form);
    body.set("how", "copied");
    let answer;
    try { answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } }); } catch { /* No line. */ }
    if (answer?.status !== 204) { tell({ 409: "changed", 422: "look" }[answer?.status] ?? "refused"); return; }
    tell(await put() ? "copied" : "failed");
    button.focus();
  });
}
