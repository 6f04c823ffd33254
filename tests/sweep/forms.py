"""Every form that a page shows, as a browser would send it: found in the page, filled, posted."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from html.parser import HTMLParser
from typing import Any

from django.urls import Resolver404, resolve

from threefold.core.clock import today
from threefold.core.ids import new_id

Body = dict[str, list[str]]


@dataclass
class Field:
    """One named control, or all radios (checkboxes) of one name."""

    name: str
    kind: str
    value: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)


@dataclass
class Found:
    """A form that a page posts, with the page it stood on."""

    page: str
    action: str = ""
    fields: dict[str, Field] = field(default_factory=dict)
    buttons: list[tuple[str, str]] = field(default_factory=list)

    @property
    def target(self) -> str:
        """The name of the address that it posts to."""
        try:
            return resolve(self.action.split("?")[0]).view_name
        except Resolver404:
            return self.action

    @property
    def texts(self) -> list[str]:
        """The names of what is typed freely."""
        return [one.name for one in self.fields.values() if one.kind in ("text", "textarea")]

    @property
    def shape(self) -> tuple[Any, ...]:
        """Forms of one shape are the same form for other rows."""
        return (self.target, tuple(sorted(self.fields)), tuple(self.buttons))

    def body(self, given: dict[str, Any] | None = None) -> Body:
        """A valid filling: what stands stays, what is empty gets something; `given` by name (None: leave it out)."""
        sent = {one.name: _filling(one) for one in self.fields.values()}
        if self.buttons and self.buttons[0][0]:
            sent[self.buttons[0][0]] = [self.buttons[0][1]]
        for name, value in (given or {}).items():
            if value is not None:
                sent[name] = value if isinstance(value, list) else [str(value)]
            else:
                sent.pop(name, None)
        if "change_id" in self.fields:
            sent["change_id"] = [str(new_id())]
        return {name: values for name, values in sent.items() if values}


def _filling(one: Field) -> list[str]:
    if one.kind == "hidden" or one.value:
        return one.value or [""]
    if one.kind == "checkbox" and len(one.options) == 1:
        return []
    if one.kind in ("radio", "select", "checkbox", "many"):
        return [option for option in one.options if option][:1]
    return [_TYPED.get(one.kind, "Pearl sits with them until eight.")]


_TYPED = {
    "date": (today() - timedelta(days=1)).isoformat(),
    "datetime-local": f"{today() - timedelta(days=1)}T09:00",
    "time": "07:30",
    "number": "5",
    "range": "5",
    "email": "somebody@example.org",
    "tel": "555-0177",
    "search": "Pearl",
    "password": "",
}


class _Reader(HTMLParser):
    """Collects the forms of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.page, self.forms = page, []
        self.form: Found | None = None
        self.by_id: dict[str, Found] = {}
        self.area: Field | None = None
        self.select: tuple[Found, Field] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A form, or a control in it (or of it, by its `form` attribute)."""
        has = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.form = Found(self.page, has.get("action") or self.page)
            self.form.action = self.form.action if self.form.action.startswith("/") else self.page
            if has.get("method", "get").lower() == "post":
                self.forms.append(self.form)
            if "id" in has:
                self.by_id[has["id"]] = self.form
            return
        owner = self.by_id.get(has.get("form", "")) or self.form
        if owner is None:
            return
        if tag == "option" and self.select:
            self._option(has)
        elif tag == "button" and has.get("type", "submit") == "submit":
            owner.buttons.append((has.get("name", ""), has.get("value", "")))
        elif has.get("name") and "disabled" not in has and has["name"] != "csrfmiddlewaretoken":
            self._control(tag, has, owner)

    def _control(self, tag: str, has: dict[str, str], owner: Found) -> None:
        kind = has.get("type", "text") if tag == "input" else tag
        if tag not in ("input", "textarea", "select") or kind == "submit":
            return
        one = owner.fields.setdefault(has["name"], Field(has["name"], kind))
        if tag == "textarea":
            self.area = one
        elif tag == "select":
            one.kind = "many" if "multiple" in has else "select"
            self.select = (owner, one)
        elif kind in ("radio", "checkbox"):
            one.options.append(has.get("value", "on"))
            if "checked" in has:
                one.value.append(has.get("value", "on"))
        elif has.get("value"):
            one.value.append(has["value"])

    def _option(self, has: dict[str, str]) -> None:
        assert self.select
        one = self.select[1]
        one.options.append(has.get("value", ""))
        if "selected" in has and has.get("value"):
            one.value.append(has["value"])

    def handle_data(self, data: str) -> None:
        """What stands in a text area."""
        if self.area is not None and data.strip():
            self.area.value.append(data.removeprefix("\n"))

    def handle_endtag(self, tag: str) -> None:
        """A form or a control ends."""
        if tag == "form":
            self.form = None
        elif tag == "textarea":
            if self.area and len(self.area.value) > 1:
                self.area.value = ["".join(self.area.value)]
            self.area = None
        elif tag == "select":
            self.select = None


def forms_of(page: str, html: str) -> Iterator[Found]:
    """The forms of a page that are sent by POST."""
    reader = _Reader(page)
    reader.feed(html)
    for one in reader.forms:
        yield replace(one)
