"""Putting kept words back into the form on a finished page: every form, without the view's help or a script."""

import re
from html import escape
from html.parser import HTMLParser

from threefold.accounts.drafts import Fields
from threefold.web.keeping.words import MACHINERY

_FORM = re.compile(r"<form\b.*?</form>", re.DOTALL | re.IGNORECASE)
_NOT_FILLED = frozenset({"password", "file", "submit", "button", "image", "reset"})
Attrs = dict[str, str | None]


def refill(page: str, key: str, fields: Fields) -> tuple[str, tuple[str, ...]]:
    """The page with `fields` in the form that keeps under `key`, and the words that found no field there: all of them,
    where that form is not on the page any more.
    """
    left: list[str] = []
    if not has_form(page, key):
        return page, _Filler(fields).left()

    def fill(match: re.Match[str]) -> str:
        form = match[0]
        if not has_form(form, key):
            return form
        filler = _Filler(fields)
        filler.feed(form)
        filler.close()
        left.extend(filler.left())
        return "".join(filler.out)

    return _FORM.sub(fill, page), tuple(left)


def has_form(page: str, key: str) -> bool:
    """Whether a form that keeps under `key` stands there."""
    return f'name="keep" value="{escape(key)}"' in page


class _Filler(HTMLParser):
    """Copies a form, with other values."""

    def __init__(self, fields: Fields) -> None:
        super().__init__(convert_charrefs=False)
        self.out: list[str] = []
        self.values = {name: list(values) for name, values in fields.items() if name not in MACHINERY}
        self.met: set[str] = set()
        self.select = ""
        self.in_area = False

    def left(self) -> tuple[str, ...]:
        """Sentences whose field is gone from the form."""
        lost = (value for name, values in self.values.items() if name not in self.met for value in values)
        return tuple(value for value in lost if " " in value.strip())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Inputs, areas and options get what was typed; everything else is copied."""
        given = dict(attrs)
        name = given.get("name") or ""
        if name and name not in MACHINERY and tag in ("input", "textarea", "select"):
            self.met.add(name)
        if tag == "input" and name not in MACHINERY and given.get("type") not in _NOT_FILLED:
            self.out.append(_tag(tag, self._input(name, given)))
        elif tag == "option" and self.select:
            self.out.append(_tag(tag, _marked(given, "selected", self._has(self.select, given))))
        else:
            self.out.append(self.get_starttag_text() or "")
            self._enter(tag, name)

    def handle_endtag(self, tag: str) -> None:
        """Leave a select or an area."""
        if tag == "select":
            self.select = ""
        self.in_area = self.in_area and tag != "textarea"
        self.out.append(f"</{tag}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """`<input/>` is an input; parts of a picture are copied."""
        if tag == "input":
            self.handle_starttag(tag, attrs)
        else:
            self.out.append(self.get_starttag_text() or "")

    def handle_data(self, data: str) -> None:
        """Text is copied, but not what stood in an area before."""
        if not self.in_area:
            self.out.append(data)

    def handle_entityref(self, name: str) -> None:
        """As text."""
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """As text."""
        self.handle_data(f"&#{name};")

    def _enter(self, tag: str, name: str) -> None:
        if tag == "select" and name in self.values:
            self.select = name
        if tag == "textarea" and self.values.get(name):
            self.out.append("\n" + escape(self.values[name].pop(0), quote=False))
            self.in_area = True

    def _input(self, name: str, given: Attrs) -> Attrs:
        if given.get("type") in ("checkbox", "radio"):
            return _marked(given, "checked", self._has(name, given))
        if self.values.get(name):
            return given | {"value": self.values[name].pop(0)}
        return given

    def _has(self, name: str, given: Attrs) -> bool:
        value = given.get("value")
        return ("on" if value is None else value) in self.values.get(name, ())


def _marked(given: Attrs, mark: str, on: bool) -> Attrs:
    rest = {name: value for name, value in given.items() if name != mark}
    return rest | {mark: None} if on else rest


def _tag(tag: str, attrs: Attrs) -> str:
    parts = (f" {name}" if value is None else f' {name}="{escape(value)}"' for name, value in attrs.items())
    return f"<{tag}{''.join(parts)}>"
