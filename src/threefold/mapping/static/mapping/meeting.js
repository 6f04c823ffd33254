// Full screen is an extra; where the browser cannot, the button stays away.
const button = document.querySelector("[data-full]");
if (button && document.documentElement.requestFullscreen) {
  button.hidden = false;
  button.addEventListener("click", () =>
    document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
}
