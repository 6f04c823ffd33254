"""Every page that somebody can reach by links, a few of each kind."""

import re
from collections import Counter, deque
from urllib.parse import parse_qsl, urljoin, urlsplit

from tests.journeys.desk import Desk

HREF = re.compile(r"""<a\b[^>]*\bhref="([^"#]+)""")
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
# Which question a page asks: it offers them by the dozen, and one shows how all of them stand there.
MANY = {"ask"}
# A hundred pages of the Toolkit are laid out alike, and its filters can be put together in thousands of ways.
SHELF = re.compile(r"(?<=/toolkit/)(read|at|open)/[^/]+")
FINDING = "/toolkit/find/"
# Pages of another maker, and what is no page.
NOT_OURS = re.compile(r"^/(static|accounts/(3rdparty|google|oidc|2fa/.*download)|.*\.(pdf|docx)$)")


def kind_of(address: str) -> str:
    """What kind of page an address is: ids are left out, and so is what a query says beyond a word."""
    whole = urlsplit(address)
    if whole.path == FINDING and whole.query:
        return f"{FINDING}?FILTERS"
    query = "&".join(
        f"{name}={'ID' if name in MANY else UUID.sub('ID', value)}"
        for name, value in sorted(parse_qsl(whole.query))
    )
    return SHELF.sub(r"\1/PAGE", UUID.sub("ID", whole.path)) + (f"?{query}" if query else "")


def reachable(desk: Desk, start: str = "/", *, each: int = 1, within: str = "/") -> list[str]:
    """Addresses in the order in which they are met: `each` of a kind, all of them under `within`."""
    met: Counter[str] = Counter()
    waiting, known, found = deque([start]), {start}, []
    while waiting:
        address = waiting.popleft()
        if met[kind_of(address)] >= each:
            continue
        answer = desk.context.request.get(desk.county + address, max_retries=2)
        if "text/html" not in answer.headers.get("content-type", ""):
            continue
        assert answer.status == 200, (address, answer.status)
        met[kind_of(address)] += 1
        found.append(address)
        for href in HREF.findall(answer.text()):
            there = urlsplit(urljoin(answer.url, href.replace("&amp;", "&")))
            link = there.path + (f"?{there.query}" if there.query else "")
            ours = not there.netloc or there.netloc == urlsplit(desk.county).netloc
            if (
                ours
                and link not in known
                and there.path.startswith(within)
                and not NOT_OURS.match(there.path)
            ):
                known.add(link)
                waiting.append(link)
    return found
