// Rows of a tool's form are added and taken away at once; without this file the same buttons ask the server.
const last = (rows) => [...rows.querySelectorAll("[data-row]")].at(-1);

function renamed(row, number) {
  for (const one of [row, ...row.querySelectorAll("*")]) {
    for (const name of ["id", "name", "for", "value", "aria-describedby"]) {
      const value = one.getAttribute(name);
      if (value && (name !== "value" || one.localName === "button")) one.setAttribute(name, value.replace(/(\w+\.\w+\.)\d+/g, `$1${number}`));
    }
  }
}

function emptied(row) {
  for (const field of row.querySelectorAll("input, textarea, select")) {
    if (field.type === "checkbox" || field.type === "radio") { field.checked = false; field.removeAttribute("checked"); }
    else if (field.localName === "textarea") { field.value = ""; field.textContent = ""; }
    else if (field.localName !== "select") { field.value = ""; field.removeAttribute("value"); }
  }
  for (const one of row.querySelectorAll(".usa-error-message, .errorlist")) one.remove();
  for (const one of row.querySelectorAll(".usa-form-group--error")) one.classList.remove("usa-form-group--error");
  for (const one of row.querySelectorAll("details")) one.open = false;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest(".fl-add, .fl-drop");
  const rows = button?.closest("[data-rows]");
  if (!rows) return;
  const row = button.closest("[data-row]");
  if (button.matches(".fl-add")) {
    const number = Number(button.value.split(".").at(-1));
    const made = last(rows).cloneNode(true);
    renamed(made, number);
    emptied(made);
    last(rows).after(made);
    button.value = button.value.replace(/\d+$/, number + 1);
    made.querySelector("textarea, input, select").focus();
  } else if (rows.querySelectorAll("[data-row]").length > 1) {
    const next = row.nextElementSibling;
    row.remove();
    (next.querySelector("textarea, input, select, button") ?? next).focus();
  } else { emptied(row); row.querySelector("textarea, input, select").focus(); }
  event.preventDefault();
  rows.querySelector("textarea, input, select").dispatchEvent(new Event("input", { bubbles: true }));
});
