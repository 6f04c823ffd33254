"""A worker's hands: the first form of a kind is filled in on the screen and looked at; the rest go the same way, by the
same labels and buttons, without a picture of each.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlencode, urlsplit

from bs4 import BeautifulSoup, Tag
from playwright.sync_api import APIResponse, Locator

from tests.journeys import casework
from tests.journeys.casework import Answer, Answers
from tests.journeys.desk import Desk

Field = tuple[str, str]
BOXES = ("checkbox", "radio")


class Hands:
    """Where the worker is, and what was looked at already."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.at = ""
        self._page: BeautifulSoup | None = None
        self._looked: set[tuple[str, str]] = set()

    def go(self, path: str) -> None:
        """Go to a page of the county."""
        self.at, self._page = path, None

    @property
    def path(self) -> str:
        """Where the worker is, without the query."""
        return self.at.partition("?")[0]

    @property
    def page(self) -> BeautifulSoup:
        """The page as the server gave it."""
        if self._page is None:
            answer = self.desk.context.request.get(self.desk.county + self.at)
            assert answer.ok, (self.at, answer.status)
            self._page = _parsed(answer.text())
        return self._page

    def href(self, words: str, within: str = "main") -> str:
        """Where the first link with these words leads."""
        return next(
            str(link["href"]) for link in self.page.select(f"{within} a[href]") if words in _text(link)
        )

    def option(self, label: str, begins: str) -> str:
        """The option of a list that begins so."""
        field = next(_labelled(self.page, label))
        return next(text for one in field.find_all("option") if (text := _text(one)).startswith(begins))

    def send(self, button: str, answers: Answers, within: str = "main") -> None:
        """Fill in the form with this button, and press it; the page that comes must be a good one. `within` is what
        the form stands in, or the form itself.
        """
        if (button, within) in self._looked:
            self._hand_in(button, answers, within)
            return
        self._looked.add((button, within))
        self.desk.go(self.at)
        if within.startswith("form"):
            pressed = self.desk.page.get_by_role("button", name=button, exact=True, include_hidden=True)
            form = self.desk.page.locator(within, has=pressed).first
            form.evaluate(casework.UNFOLD)
        else:
            form = casework.form_of(self.desk, button, within)
        casework.fill(form, answers)
        self.press(form, button)

    def press(self, form: Locator, button: str) -> None:
        """Look at a form that is filled in on the screen, and press its button."""
        self.desk.accessible()
        self.desk.fits()
        casework.press(self.desk, form, button)
        self._arrived(self.desk.page.url)

    def file(self, surface: str) -> bytes:
        """The file that a button of a copy's page makes."""
        pressed = self.page.select_one(f"main form[method=post] button[name=surface][value={surface}]")
        assert pressed is not None, (self.at, _against(self.page))
        form = pressed.find_parent("form")
        assert form is not None
        sent = [field for tag in form.find_all("input") for field in _values(tag)]
        return self._post(str(form["action"]), [*sent, ("surface", surface)]).body()

    def _post(self, to: str, sent: list[Field]) -> APIResponse:
        answer = self.desk.context.request.post(
            self.desk.county + to,
            headers={
                "Referer": self.desk.county + self.at,
                "Content-Type": "application/x-www-form-urlencoded",
            },
            data=urlencode(sent),
        )
        assert answer.ok, (answer.status, self.at, _against(_parsed(answer.text())))
        return answer

    def _hand_in(self, button: str, answers: Answers, within: str) -> None:
        form, pressed = next(
            (form, one)
            for form in self.page.select(within if within.startswith("form") else f"{within} form")
            for one in form.find_all("button")
            if _text(one) == button
        )
        sent = _filled(form, answers)
        if pressed.get("name"):
            sent.append((str(pressed["name"]), str(pressed.get("value", ""))))
        answer = self._post(str(form.get("action") or "") or self.at, sent)
        self._arrived(answer.url, answer.text())

    def _arrived(self, url: str, markup: str = "") -> None:
        whole = urlsplit(url)
        self.at = whole.path + (f"?{whole.query}" if whole.query else "")
        self._page = _parsed(markup) if markup else None


def _parsed(markup: str) -> BeautifulSoup:
    page = BeautifulSoup(markup, "lxml")
    for hidden in page.find_all("template"):
        hidden.decompose()
    return page


def _against(page: BeautifulSoup) -> list[str]:
    """What the page has against going on."""
    return [_text(one) for one in page.select(".usa-error-message, .tf-err, .tf-gap")]


def _text(tag: Tag) -> str:
    return " ".join(tag.get_text().split())


def _labelled(scope: Tag, label: str) -> Iterator[Tag]:
    """The fields with this label, in the order of the page."""
    for one in scope.find_all("label"):
        if _text(one) == label and (field := scope.find(id=one.get("for"))):
            yield field
    yield from scope.find_all(attrs={"aria-label": label})


def _filled(form: Tag, answers: Answers) -> list[Field]:
    """What the form sends once each answer stands under its label."""
    for label, answer in answers.items():
        if isinstance(answer, tuple):
            for option in answer:
                _tick(form, _in_group(form, label, option))
            continue
        field = next(_labelled(form, label), None)
        assert field is not None, (label, [_text(one) for one in form.find_all("label")])
        _put(form, field, answer)
    return [field for tag in form.find_all(["input", "select", "textarea"]) for field in _values(tag)]


def _put(form: Tag, field: Tag, answer: Answer) -> None:
    if isinstance(answer, bool):
        _tick(form, field, to=answer)
    elif field.name == "select":
        found = [one for one in field.find_all("option") if _text(one) == answer]
        assert found, (answer, [_text(one) for one in field.find_all("option")])
        for one in field.find_all("option"):
            del one["selected"]
        found[0]["selected"] = ""
    elif field.name == "textarea":
        field.string = str(answer)
    else:
        field["value"] = str(answer)


def _in_group(form: Tag, label: str, option: str) -> Tag:
    """The box of a group; an option may be followed by a hint in its label."""
    group = next(one for one in form.find_all("fieldset") if (name := one.legend) and _text(name) == label)
    begins = re.compile(rf"{re.escape(option)}(\s|[A-ZÁÉÍÓÚ]|$)")
    names = [one for one in group.find_all("label") if begins.match(_text(one))]
    assert names, (label, option, [_text(one) for one in group.find_all("label")])
    found = group.find(id=names[0]["for"])
    assert isinstance(found, Tag)
    return found


def _tick(form: Tag, field: Tag, *, to: bool = True) -> None:
    if field.get("type") == "radio":
        for other in form.find_all("input", attrs={"type": "radio", "name": field["name"]}):
            del other["checked"]
    if to:
        field["checked"] = ""
    else:
        del field["checked"]


def _values(tag: Tag) -> Iterator[Field]:
    """What one field sends, as a browser would."""
    name = tag.get("name")
    if not name or tag.has_attr("disabled"):
        return
    if tag.name == "select":
        options = tag.find_all("option")
        chosen = [one for one in options if one.has_attr("selected")] or options[:1]
        for one in chosen:
            yield str(name), str(one.get("value", _text(one)))
    elif tag.name == "textarea":
        yield str(name), tag.get_text().removeprefix("\n")
    elif tag.get("type") in BOXES:
        if tag.has_attr("checked"):
            yield str(name), str(tag.get("value", "on"))
    elif tag.get("type") not in ("submit", "button", "file"):
        yield str(name), str(tag.get("value", ""))
