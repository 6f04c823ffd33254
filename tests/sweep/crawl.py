"""Every page that somebody can open: all addresses with all ids of the record, and the pages they link to with `?`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from django.test import Client
from django.urls import Resolver404, resolve

from tests.sweep.addresses import Address, our_addresses
from tests.sweep.rich import Rich

_LINK = re.compile(r'(?:href|hx-get|action|formaction)="([^"#]*)[#"]')
# Ids of rows, and of questions that a form offers by the dozen: links that differ in these alone are one kind.
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|(?<=ask=)[a-z_.-]+")


@dataclass(frozen=True)
class Page:
    """One answer."""

    name: str
    path: str
    response: Any

    @property
    def status(self) -> int:
        """The status code."""
        return int(self.response.status_code)

    @property
    def html(self) -> str:
        """What it says; of a Word file, what can be read in it."""
        if getattr(self.response, "streaming", False):
            return ""
        made = self.response.content
        return words_of_word(made) if made.startswith(b"PK") else made.decode(errors="ignore")


@lru_cache(maxsize=256)
def words_of_word(made: bytes) -> str:
    """What stands in all parts of a Word file. The PDF beside it is made from the same; reading one takes a minute."""
    with ZipFile(BytesIO(made)) as parts:
        return " ".join(parts.read(name).decode(errors="ignore") for name in parts.namelist())


def pages(client: Client, rich: Rich, most: int = 99) -> Iterator[Page]:
    """Each address by GET, with at most `most` rows each, then each kind of link with a query once; of the copies,
    which show another person's paper under each query, every one unless `most` is 1.
    """
    links: dict[tuple[str, str], str] = {}
    for one in our_addresses():
        for path in one.paths(rich.ids, most):
            page = Page(one.name, path, client.get(path))
            yield page
            _collect(page, links, every=most > 1)
    for (name, _), path in links.items():
        yield Page(name, path, client.get(path))


def _collect(page: Page, links: dict[tuple[str, str], str], *, every: bool) -> None:
    if page.status != 200:
        return
    for link in _LINK.findall(page.html):
        path = unescape(link)
        path = f"{page.path}{path}" if path.startswith("?") else path
        if "?" not in path or not path.startswith("/"):
            continue
        try:
            name = resolve(path.split("?")[0]).view_name
        except Resolver404:
            continue
        one_by_one = every and name == "web:copy"
        links.setdefault((name, path if one_by_one else _ID.sub("id", path)), path)


def addresses_of_family() -> tuple[Address, ...]:
    """Our addresses that stand under one family."""
    return tuple(one for one in our_addresses() if one.is_of_a_family)
