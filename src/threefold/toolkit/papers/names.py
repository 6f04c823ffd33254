"""What the fields of a form on paper are called, so that a form that comes back says by itself what it is of."""

import re
from dataclasses import dataclass

from threefold.toolkit.definition import Tool

# Not the full stop: within a PDF it would tell of a field within a field.
BETWEEN = ":"
LANGUAGES = ("en", "es")
_NAME = re.compile(r"([a-z_0-9]{1,60}):(\d{1,4}):(en|es):([a-z_0-9:]{1,200})")


@dataclass(frozen=True, kw_only=True)
class Of:
    """Of which tool a form is, in which version and language."""

    tool: str
    version: int
    language: str


def name_of(tool: Tool, language: str, *place: str | int) -> str:
    """The name of a field: tool, version, language, then its place among the answers."""
    return BETWEEN.join(str(one) for one in (tool.key, tool.version, language, *place))


def read_name(name: str) -> tuple[Of, str] | None:
    """Of what a field is, and its place with full stops, as a page's own form names it; None: not a name of ours."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    of = Of(tool=found[1], version=int(found[2]), language=found[3])
    return of, found[4].replace(BETWEEN, ".")
