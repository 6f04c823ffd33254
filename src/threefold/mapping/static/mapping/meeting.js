// Full screen is an extra; where the browser cannot, the button stays away.
const button = document.querySelector("[data-full]");
if (button && document.documentElement.requestFullscreen) {
  button.hidden = false;
  button.addEventListener("click", () =>
    document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
}

// A screen that nobody looks at asks for nothing, and whoever closes the page or turns to another is not here any more.
const present = document.getElementById("present");
const gone = () => {
  const said = new FormData();
  said.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "");
  navigator.sendBeacon(present.dataset.left, said);
};
document.addEventListener("htmx:configRequest", (event) => { if (document.hidden) event.preventDefault(); });
document.addEventListener("visibilitychange", () => {
  if (document.hidden) gone();
  else document.getElementById("live")?.dispatchEvent(new Event("look"));
});
addEventListener("pagehide", gone);
