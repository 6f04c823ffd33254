"""What tests need beside Python packages: found, or installed where that is possible, or refused with a remedy."""

import functools
import os
import shutil
import subprocess
import sys

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_BROWSER = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
PATIENCE = 600


class Missing(Exception):
    """A part that cannot be had here: which, why, and what to do."""

    def __init__(self, part: str, why: str, remedy: str) -> None:
        super().__init__(f"{part} is missing: {why}\n    What to do: {remedy}")


@functools.cache
def printing_libraries() -> None:
    """Make sure that PDF copies can be made at all.

    Raises:
        Missing: Pango is not there and cannot be installed.
    """
    if _runs([sys.executable, "-c", "import weasyprint"]):
        return
    why = _apt_install("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
    if not _runs([sys.executable, "-c", "import weasyprint"]):
        raise Missing(
            "The text layout library Pango",
            why,
            "install it (Debian, Ubuntu: apt install libpangoft2-1.0-0 libharfbuzz-subset0; macOS: brew install pango)",
        )


@functools.cache
def chromium() -> str:
    """The program file of a Chromium that starts.

    Raises:
        Missing: none is there and none can be installed.
    """
    found = _browser()
    if found:
        return found
    reasons = [_apt_install("chromium")]
    found = _browser()
    if not found:
        reasons.append(_playwright_install())
        found = _browser()
    if not found:
        raise Missing(
            "Chromium",
            "; ".join(reasons),
            "install it (Debian: apt install chromium), or set THREEFOLD_CHROMIUM to a Chrome's program file",
        )
    return found


def _browser() -> str | None:
    named = (shutil.which(name) for name in BROWSERS)
    candidates = [os.environ.get("THREEFOLD_CHROMIUM"), *named, MAC_BROWSER, _playwright_browser()]
    return next((one for one in candidates if one and _runs([one, "--version"])), None)


def _playwright_browser() -> str:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def _playwright_install() -> str:
    try:
        done = subprocess.run(
            [sys.executable, "-m", "playwright", "install", "chromium"],
            capture_output=True, text=True, timeout=PATIENCE, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return "Playwright's download did not end"
    return f"Playwright's own download failed ({_last_line(done.stderr)})" if done.returncode else ""


def _apt_install(*packages: str) -> str:
    """Install Debian packages where we may; what stood in the way, or ""."""
    if not shutil.which("apt-get"):
        return "this system has no apt-get"
    if os.geteuid() != 0:
        return "only root may install system packages"
    sys.stdout.write(f"Installing {' '.join(packages)} with apt-get ...\n")
    sys.stdout.flush()
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *packages]):
        done = subprocess.run(
            ["apt-get", *command], env=quiet, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        if done.returncode and command[0] == "install":
            return f"apt-get could not install it ({_last_line(done.stderr)})"
    return ""


def _runs(command: list[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _last_line(text: str) -> str:
    return (text.strip().splitlines() or ["it did not say why"])[-1][:200]
