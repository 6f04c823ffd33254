"""The pages that come with Threefold: files of Markdown with front matter, and a page for each declared tool that none
of them is about.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from threefold.library.occasions import as_said, lacks
from threefold.library.vocabulary import LISTS, Kind
from threefold.practice.errors import ThreefoldError
from threefold.toolkit.definition import Tool
from threefold.toolkit.registry import kept_with, tools

HERE = Path(__file__).resolve().parent / "content"
LANGUAGES = ("en", "es")
LONGEST_SUMMARY = 200
# Tools whose page goes by another name than their folder.
ABOUT: dict[str, str] = {
    "appreciative_checkin": "appreciative-inquiry",
    "family_time": "family-time-plan",
    "safety_circles": "circles-of-safety-and-support",
    "solution_focused_interview": "solution-focused-questions",
}
_WANTED = ("kind", "title", "summary", "audiences", "owner", "licence", "version", "date")


class Unreadable(ThreefoldError):
    """A file of the library that says something else than a page: which, and what is wrong."""


@dataclass(frozen=True, kw_only=True)
class Document:
    """A page as its file says it. `said` is the front matter, by the names of the page's fields."""

    slug: str
    language: str
    said: dict[str, Any] = field(repr=False)
    body: str = field(repr=False)
    digest: str = ""


def documents(folder: Path = HERE) -> list[Document]:
    """Everything that comes with Threefold, tools first, so that a guide finds its own.

    Raises:
        Unreadable: a file is not in the form that it should be.
    """
    found = [_of_file(file) for file in sorted(folder.glob("*/??.md")) if file.stem in LANGUAGES]
    named = {one.slug for one in found}
    found += [one for tool in tools().values() if page_of(tool.key) not in named for one in _of_tool(tool)]
    return sorted(found, key=lambda one: (one.said["kind"] != Kind.TOOL, one.slug, one.language))


def page_of(tool: str) -> str:
    """The slug of the page about a declared tool."""
    return ABOUT.get(tool, tool.replace("_", "-"))


def declared_as(slug: str) -> str:
    """The declared tool that a page is about; empty: none."""
    return next((one for one in tools() if page_of(one) == slug), "")


def _of_file(file: Path) -> Document:
    text = file.read_text(encoding="utf-8")
    where = f"{file.parent.name}/{file.name}"
    found = re.match(r"\A---\n(.*?)\n---\n(.*)\Z", text, re.DOTALL)
    if found is None:
        raise Unreadable(f"{where}: no front matter between two lines of ---")
    try:
        said = yaml.safe_load(found[1])
    except yaml.YAMLError as wrong:
        raise Unreadable(f"{where}: {str(wrong).splitlines()[-1].strip()}") from wrong
    wrong_with = list(_faults(said if isinstance(said, dict) else {}))
    if wrong_with:
        raise Unreadable(f"{where}: {'; '.join(wrong_with)}")
    slug = file.parent.name
    return Document(
        slug=slug, language=file.stem, said=_fields(said, slug), body=found[2].strip(),
        digest=sha256(text.encode()).hexdigest(),
    )  # fmt: skip


def _faults(said: dict[str, Any]) -> Iterator[str]:
    yield from (f"{one} is missing" for one in _WANTED if said.get(one) in (None, "", []))
    if said.get("kind") not in Kind.values:
        yield f"no such kind: {said.get('kind')}"
    for name, values in LISTS.items():
        for one in said.get(name) or []:
            if one not in values.values:
                yield f"no such value of {name}: {one}"
    if len(str(said.get("summary", ""))) > LONGEST_SUMMARY:
        yield f"the summary has more than {LONGEST_SUMMARY} letters"
    if not isinstance(said.get("date"), date):
        yield "the date is not like 2026-11-30"
    yield from _faults_of_its_kind(said)


def _faults_of_its_kind(said: dict[str, Any]) -> Iterator[str]:
    try:
        yield from (f"{name}: {words}" for name, words in lacks({"kind": said.get("kind")} | as_said(said)))
    except ValueError as wrong:
        yield str(wrong)


def _fields(said: dict[str, Any], slug: str) -> dict[str, Any]:
    is_tool = said["kind"] == Kind.TOOL
    lists = {name: list(said.get(name) or []) for name in (*LISTS, "tools", "sources")}
    return (
        lists
        | as_said(said)
        | {
            "kind": said["kind"],
            "title": str(said["title"]).strip(),
            "summary": str(said["summary"]).strip(),
            "pair": str(said.get("pair") or ""),
            "county": str(said.get("county") or ""),
            "public": bool(said.get("public", False)),
            "minutes": int(said.get("minutes") or 5),
            "owned_by": str(said["owner"]),
            "licence": str(said["licence"]),
            "edition": int(said["version"]),
            "dated": said["date"],
            "example": bool(said.get("example", False)),
            "declared": declared_as(slug) if is_tool else "",
        }
    )


def _of_tool(tool: Tool) -> Iterator[Document]:
    """A declared tool shows itself: its title, its line, and its guide."""
    slug = page_of(tool.key)
    for language, name in (("en", "guide.md"), ("es", "guide.es.md")):
        guide = re.sub(r"\A# .*\n", "", kept_with(tool, name)).strip()
        said = {
            "kind": Kind.TOOL.value, "title": tool.title.in_(language),
            "summary": tool.about.in_(language)[:LONGEST_SUMMARY], "audiences": ["worker"], "tools": [slug],
            "owner": "Threefold", "licence": "CC BY 4.0", "version": tool.version, "date": date(2026, 11, 30),
            "sources": [tool.credit.in_(language)],
        }  # fmt: skip
        whole = repr((said, guide))
        yield Document(
            slug=slug, language=language, said=_fields(said, slug), body=guide,
            digest=sha256(whole.encode()).hexdigest(),
        )  # fmt: skip
