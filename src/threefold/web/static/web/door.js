// Show the password, and offer the passkey where the browser knows them. Signing in works without this file.
const box = document.querySelector("[data-show-password]");
if (box) {
  box.hidden = false;
  const field = document.querySelector("input[name=password]");
  box.querySelector("input").addEventListener("change", (event) => { field.type = event.target.checked ? "text" : "password"; });
}
const passkey = document.querySelector("[data-passkey]");
if (passkey && window.PublicKeyCredential) passkey.hidden = false;
document.querySelector("[data-focus]")?.focus();
