/* Leaving a finding of the writing help aside, and reading the help anew. Without a script these buttons are not there. */
document.addEventListener("submit", async (event) => {
  const form = event.target;
  const button = event.submitter;
  if (form.id !== "leave-it" || !button) return;
  event.preventDefault();
  const sent = new FormData(form);
  sent.set(button.name, button.value);
  const help = document.getElementById("writing-help");
  const writing = help?.closest("form[data-help]") ?? document.querySelector("form[data-live]");
  try {
    const answer = await fetch(form.action, { method: "POST", body: sent, headers: { "X-Requested-With": "fetch" } });
    if (!answer.ok || answer.redirected) return;
    help.tabIndex = -1;
    help.focus();
    (writing ?? help).dispatchEvent(new Event("help", { bubbles: true }));
  } catch {
    // No line: the finding stays, and so does what is typed.
    console.info("It could not be left aside.");
  }
});
