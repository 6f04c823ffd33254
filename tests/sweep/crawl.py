"""Every page that somebody can open: all addresses with all ids of the record, and the pages they link to with `?`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from django.test import Client
from django.urls import Resolver404, resolve

from tests.sweep.addresses import Address, our_addresses
from tests.sweep.rich import Rich

_LINK = re.compile(r'(?:href|hx-get|action|formaction)="([^"#]*)[#"]')
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")


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
        """What it says."""
        return (
            ""
            if getattr(self.response, "streaming", False)
            else self.response.content.decode(errors="ignore")
        )


def pages(client: Client, rich: Rich, most: int = 99) -> Iterator[Page]:
    """Each address by GET, with at most `most` rows each, then each kind of link with a query once."""
    links: dict[tuple[str, str], str] = {}
    for one in our_addresses():
        for path in one.paths(rich.ids, most):
            page = Page(one.name, path, client.get(path))
            yield page
            _collect(page, links)
    for name, path in [(key[0], path) for key, path in links.items()]:
        page = Page(name, path, client.get(path))
        yield page


def _collect(page: Page, links: dict[tuple[str, str], str]) -> None:
    if page.status != 200:
        return
    for link in _LINK.findall(page.html):
        path = unescape(link)
        path = f"{page.path}{path}" if path.startswith("?") else path
        if "?" not in path or not path.startswith("/"):
            continue
        bare, query = path.split("?", 1)
        try:
            name = resolve(bare).view_name
        except Resolver404:
            continue
        key = (name, query if name == "web:copy" else _ID.sub("id", query))
        links.setdefault((key[0], f"{_ID.sub('', bare) if name != 'web:copy' else bare}?{key[1]}"), path)


def addresses_of_family() -> tuple[Address, ...]:
    """Our addresses that stand under one family."""
    return tuple(one for one in our_addresses() if one.is_of_a_family)
