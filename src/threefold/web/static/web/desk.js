// A print opens in a tab of its own. Whoever comes back to this one is asked on the desk whether the person has it now.
document.addEventListener("submit", (event) => {
  const desk = event.target.dataset.desk;
  if (!desk || event.submitter?.formTarget !== "_blank") return;
  document.addEventListener("visibilitychange", () => { if (!document.hidden) location.assign(desk); });
});
