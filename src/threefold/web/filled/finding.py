"""Page: look for words in a family's tools. What is found are the very sheets that this worker can open and read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from threefold.core.forms import Text, ThreefoldForm
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import open_family
from threefold.families.copies.people import names_for
from threefold.families.linking import people_of
from threefold.families.page import family_page
from threefold.practice.folding import words_of
from threefold.toolkit.copies import FilledCopy, SheetCopy
from threefold.toolkit.copies import filled_tools as copies_of
from threefold.toolkit.kinds import holds
from threefold.toolkit.registry import tool_of
from threefold.web.filled.listing import Entry, entries_of

MOST = 50


class FindForm(ThreefoldForm):
    """Words, whatever their accents and capitals."""

    words = Text(label=_("Find words in these tools"), max_length=80)


@dataclass(frozen=True, kw_only=True)
class Found:
    """An answer in which every word that was looked for stands."""

    entry: Entry
    sheet: str
    title: str
    asks: str
    text: str


def find_in_tools(request: HttpRequest, family: UUID) -> HttpResponse:
    """The words are sent by POST: what somebody looks for stands in no address and no log."""
    opened = open_family(request, family, Group.CHILD_VOICE)
    form = FindForm(request.POST if request.method == "POST" else None)
    found: tuple[Found, ...] = ()
    if form.is_bound and form.is_valid():
        copies = copies_of(opened.family, opened.reader, Surface.SCREEN)
        names = names_for(list(people_of(opened.family).values()), opened.reader, Surface.SCREEN)
        found = tuple(found_in(copies, entries_of(copies, names), form.cleaned_data["words"]))
    context: dict[str, Any] = family_page(opened, "tools") | {
        "form": form, "looked": form.is_bound and form.is_valid(), "found": found[:MOST], "more": len(found) > MOST,
    }  # fmt: skip
    status = 422 if form.is_bound and not form.is_valid() else 200
    return render(request, "web/filled/find.html", context, status=status)


def found_in(copies: Iterable[FilledCopy], entries: Iterable[Entry], words: str) -> Iterator[Found]:
    """Answers in what stands: not in what was put right, and not in what was withdrawn."""
    wanted = words_of(words)
    known = {one.id: one for one in entries if one.withdrawn_on is None}
    for copy in copies:
        if wanted and copy.id in known:
            for sheet in copy.sheets:
                for asks, text in _texts(copy, sheet):
                    if _fits(wanted, words_of(text)):
                        yield Found(
                            entry=known[copy.id], sheet=sheet.key, title=sheet.title, asks=asks, text=text
                        )


def _texts(copy: FilledCopy, sheet: SheetCopy) -> Iterator[tuple[str, str]]:
    section = tool_of(copy.tool).section(sheet.key)
    asked = {one.key: one for one in section.prompts} if section else {}
    for one in sheet.answers:
        yield from ((one.asks, text) for text in holds(asked[one.key]).words(asked[one.key], one.value))


def _fits(wanted: list[str], text: list[str]) -> bool:
    """Every word that is looked for begins one of the text's."""
    return all(any(one.startswith(word) for one in text) for word in wanted)
