"""A person before the browser: goes places, fills in what is asked by its label, and looks at every page on the way."""

from io import BytesIO
from urllib.parse import urlsplit

import pypdf
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Request

PASSWORD = settings.PRACTICE_PASSWORD
# What axe is asked: WCAG 2.0 to 2.2, A and AA, and its best practice.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# All of a page is looked at; of what is well, axe need not write down each place: that takes longer than looking.
ASKED = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}


class Desk:
    """One browser window of one person. Leaving it checks that no page asked another host, and none had a fault."""

    def __init__(self, context: BrowserContext, county: str) -> None:
        self.county = county
        self.context = context
        self.page = context.new_page()
        self.faults: list[str] = []
        self.page.on("request", self._asked)
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))

    def _asked(self, request: Request) -> None:
        whole = urlsplit(request.url)
        # The browser shows a PDF with a page of its own (chrome-extension:).
        if whole.scheme in ("http", "https", "ws", "wss") and whole.hostname != "127.0.0.1":
            self.faults.append(f"asked another host: {request.url}")

    def _said(self, message: ConsoleMessage) -> None:
        # A refused form answers 4xx, which the browser notes; that is what it is for.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.faults.append(f"console: {message.text}")

    def leave(self) -> None:
        """Close the window; whatever went wrong on any page comes up now."""
        self.context.close()
        assert self.faults == [], self.faults

    def sign_in(self, who: str) -> None:
        """Sign in as one of the practice county's people."""
        self.go("/accounts/login/")
        self.page.locator("input[name=login]").fill(f"{who}@almadera.example")
        self.page.locator("input[name=password]").fill(PASSWORD)
        self.page.get_by_role("button", name="Sign in", exact=True).click()
        self.page.wait_for_url(lambda url: "/login" not in url)

    def go(self, path: str) -> int:
        """Go to an address of the county; answers with the status."""
        answer = self.page.goto(self.county + path if path.startswith("/") else path)
        assert answer is not None
        return answer.status

    @property
    def path(self) -> str:
        """Where we are."""
        return urlsplit(self.page.url).path

    @property
    def text(self) -> str:
        """All words that can be seen on the page, once it has come whole."""
        self.page.wait_for_load_state()
        return self.page.locator("body").inner_text()

    def follow(self, name: str, *, exact: bool = False) -> None:
        """Press a link by its words."""
        self.page.get_by_role("link", name=name, exact=exact).first.click()

    def press(self, name: str, *, exact: bool = False) -> None:
        """Press a button by its words."""
        self.page.get_by_role("button", name=name, exact=exact).first.click()

    def field(self, label: str, *, exact: bool = False) -> Locator:
        """A field by its label."""
        return self.page.get_by_label(label, exact=exact).first

    def write(self, label: str, words: str, *, exact: bool = False) -> None:
        """Write into a field (a day as 2026-11-24)."""
        self.field(label, exact=exact).fill(words)

    def choose(self, label: str, option: str, *, exact: bool = False) -> None:
        """Choose from a list by the words of the option."""
        self.field(label, exact=exact).select_option(label=option)

    def tick(self, label: str, *, exact: bool = False) -> None:
        """Tick a box or a radio button by its label. The look hides the box itself behind its label."""
        self.field(label, exact=exact).check(force=True)

    def accessible(self) -> None:
        """The page has no violation that axe can see."""
        found = Axe().run(self.page, options=ASKED)
        rows = [
            (one["id"], [node["target"] for node in one["nodes"]][:3]) for one in found.response["violations"]
        ]
        assert rows == [], (self.path, rows)

    def fits(self) -> None:
        """Nothing makes the page wider than its window, once it has come."""
        self.page.wait_for_load_state()
        wide = self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert wide <= 0, (self.path, wide)

    def file(self, name: str, *, exact: bool = False) -> bytes:
        """Press a button that answers with a file, and get its bytes, in the same session as the page."""
        return self.made_by(self.page.get_by_role("button", name=name, exact=exact).first)

    def made_by(self, button: Locator) -> bytes:
        """The bytes of the file with which a button answers."""
        form = button.evaluate(
            "b => [b.form.action, [...new FormData(b.form, b)].map(([k, v]) => [k, String(v)])]"
        )
        answer = self.context.request.post(
            form[0], form=dict(form[1]), headers={"Referer": self.page.url}, max_retries=2
        )
        assert answer.ok, (answer.status, answer.text()[:300])
        return answer.body()


def pdf_words(made: bytes) -> str:
    """All that a PDF says: its text, its facts, and what stands for its pictures."""
    reader = pypdf.PdfReader(BytesIO(made))
    facts = " ".join(str(value) for value in (reader.metadata or {}).values())
    return " ".join([*(page.extract_text() for page in reader.pages), facts])
