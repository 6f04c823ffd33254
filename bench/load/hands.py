"""A worker without a screen: opens pages, fills in forms by the names of their fields, presses their buttons.

What the forms hold is sent as a browser sends it; an answer that is not a good page ends the story with an error.
"""

import re
from collections.abc import Callable, Mapping
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urlencode, urljoin
from urllib.request import HTTPCookieProcessor, Request, build_opener

from bs4 import BeautifulSoup, Tag

# A text, a value or the words of an option; a tuple ticks some of a group; True ticks a box.
Put = Mapping[str, str | bool | tuple[str, ...]]
BUTTON = "button.usa-button:not([type=button]):not([form])"


class Hands:
    """One person's browser. `told` is told the page's kind before each request, and how long to think after it."""

    def __init__(self, county: str, session: tuple[str, str], think: Callable[[], None], header: str) -> None:
        self._opener = build_opener(HTTPCookieProcessor(CookieJar()))
        self._cookie, self.county, self._think, self._header = session, county, think, header
        self.url, self.page = county, BeautifulSoup("", "html.parser")
        self.family, self.token = "", "c" * 32

    def to(self, path: str) -> None:
        """Go to a page of the family, or of the county when it begins with a slash."""
        self._ask(urljoin(self.county, path if path.startswith("/") else self.family + path), None)

    def enter(self, known_by: str, answers: Put, which: int = 0) -> None:
        """Fill in the form with a field `known_by`, and press its first button, or number `which`."""
        form = next(one for one in self.page.select("main form") if one.select(f"[name='{known_by}']"))
        given = _as_it_stands(form)
        for name, answer in answers.items():
            _put(form, given, name, answer)
        self._send(form, given, which)

    def press(self, selector: str, changed: Put | None = None) -> None:
        """Press the first button of a form as it stands, with a few answers changed."""
        form = self.page.select(selector)[-1]
        given = _as_it_stands(form)
        for name, answer in (changed or {}).items():
            _put(form, given, name, answer)
        self._send(form, given, 0)

    def link(self, words: str, within: str) -> str:
        """Where the first link with these words leads."""
        links = (one for place in self.page.select(within) for one in place.select("a[href]"))
        return str(next(one["href"] for one in links if _said(one) == words))

    def _send(self, form: Tag, given: dict[str, list[str]], which: int) -> None:
        button = form.select(BUTTON)[which]
        if button.get("name"):
            given[str(button["name"])] = [str(button.get("value", ""))]
        given["csrfmiddlewaretoken"] = [self.token]
        action = str(button.get("formaction") or form.get("action") or self.url)
        self._ask(urljoin(self.url, action), urlencode(given, doseq=True).encode())

    def _ask(self, url: str, body: bytes | None) -> None:
        kind = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "ID", url.removeprefix(self.county)).split("?")[0]
        name, value = self._cookie
        headers = {"Cookie": f"{name}={value}; csrftoken={self.token}", "Referer": self.url,
                   self._header: kind + ("!" if body else "")}  # fmt: skip
        try:
            with self._opener.open(Request(url, body, headers), timeout=60) as answer:
                self.url, text = answer.url, answer.read().decode()
        except HTTPError as error:
            said = BeautifulSoup(error.read().decode(errors="replace"), "html.parser")
            wrong = [_said(one) for one in said.select(".usa-error-message, .tf-err, .tf-gap")]
            raise RuntimeError(f"{kind}: {error.code} {wrong}") from error
        self.page = BeautifulSoup(text, "html.parser")
        self._think()


def _said(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())


def _as_it_stands(form: Tag) -> dict[str, list[str]]:
    """What a browser would send without a touch."""
    given: dict[str, list[str]] = {}
    for field in form.select("input[name], textarea[name], select[name]"):
        kind, name = str(field.get("type", "")), str(field["name"])
        if field.name == "select":
            options = field.select("option[selected]") or field.select("option")[:1]
            given.setdefault(name, []).extend(_value(one) for one in options)
        elif field.name == "textarea":
            given.setdefault(name, []).append(field.get_text())
        elif kind not in ("submit", "button", "file") and (
            kind not in ("checkbox", "radio") or field.has_attr("checked")
        ):
            given.setdefault(name, []).append(str(field.get("value", "on" if kind == "checkbox" else "")))
    return given


def _value(option: Tag) -> str:
    return str(option["value"]) if option.has_attr("value") else _said(option)


def _put(form: Tag, given: dict[str, list[str]], name: str, answer: str | bool | tuple[str, ...]) -> None:
    """Give one answer."""
    fields = form.select(f"[name='{name}']")
    if isinstance(answer, tuple):
        wanted = [_ticked(form, fields, option) for option in answer]
        one_only = fields[0].get("type") == "radio"
        given[name] = wanted if one_only else [*given.get(name, []), *wanted]
    elif isinstance(answer, bool):
        given[name] = [str(fields[0].get("value", "on"))] if answer else []
    elif fields[0].name == "select":
        options = ((_value(one), _said(one)) for one in fields[0].select("option"))
        given[name] = [next(value for value, words in options if value == answer or words.startswith(answer))]
    else:
        given[name] = [answer]


def _ticked(form: Tag, fields: list[Tag], option: str) -> str:
    for field in fields:
        label = form.select_one(f"label[for='{field.get('id')}']")
        if option == field.get("value") or (label and _said(label).startswith(option)):
            return str(field["value"])
    raise RuntimeError(f"nothing to tick: {option}")
