"""The Markdown of a page: as HTML for the screen, as blocks for paper. HTML typed into it is shown, never obeyed."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from django.utils.safestring import SafeString

from threefold.printing.paper import Block, Heading, Paragraph, Points, Quote, Step, Steps, Table

# Where a link leads: `library:SLUG` to a page, `open:SLUG` to the work with a tool. Other addresses are no links.
LINK = re.compile(r"^(library|open):([a-z0-9]+(?:-[a-z0-9]+)*)$")
# Control characters that an editor may have pasted unseen: XML has no way to say them.
UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
Address = Callable[[str, str], str]


def html(text: str, address: Address) -> SafeString:
    """The text as HTML. `address` makes the address of a link from its kind and slug; an empty one leaves the words."""
    tokens = _reader().parse(text)
    for token in tokens:
        _at_home(token, address)
    made: str = _reader().renderer.render(tokens, _reader().options, {})
    return SafeString(made)


def links(text: str) -> set[tuple[str, str]]:
    """Every link of a text, as (kind, slug); one that leads elsewhere has the kind ""."""
    found: set[tuple[str, str]] = set()
    for token in _reader().parse(text):
        for one in token.children or ():
            if one.type == "link_open":
                match = LINK.match(str(one.attrs["href"]))
                found.add((match[1], match[2]) if match else ("", str(one.attrs["href"])))
    return found


def blocks(text: str) -> tuple[Block, ...]:
    """The text as blocks of a sheet of paper."""
    from markdown_it.tree import SyntaxTreeNode

    tree = SyntaxTreeNode(_reader().parse(text))
    return tuple(block for node in tree.children for block in _blocks(node))


def readable(text: str) -> str:
    """The text without characters that no file of a feed or a calendar may hold."""
    return UNREADABLE.sub("", text)


@cache
def _reader() -> Any:
    from markdown_it import MarkdownIt

    # Nothing but words: no HTML, no pictures, no links typed as bare addresses.
    reader: Any = (
        MarkdownIt("commonmark", {"html": False})
        .enable("table")
        .disable(["image", "autolink", "html_inline"])
    )
    # The reader knows our links by their own names.
    reader.validateLink = lambda url: bool(LINK.match(url))
    return reader


def _at_home(token: Any, address: Address) -> None:
    """Give each link of a paragraph its address; one without keeps its words alone."""
    if not token.children:
        return
    kept: list[Any] = []
    dropped = False
    for one in token.children:
        if one.type == "link_open":
            match = LINK.match(str(one.attrs["href"]))
            href = address(match[1], match[2]) if match else ""
            dropped = not href
            one.attrs = {"href": href}
        if one.type in ("link_open", "link_close") and dropped:
            continue
        kept.append(one)
    token.children = kept


def _blocks(node: Any) -> Iterator[Block]:
    if node.type == "heading":
        yield Heading(text=_words(node))
    elif node.type == "paragraph":
        yield Paragraph(text=_words(node))
    elif node.type == "bullet_list":
        yield Points(points=tuple(_words(one) for one in node.children))
    elif node.type == "ordered_list":
        yield Steps(steps=tuple(Step(text=_words(one)) for one in node.children))
    elif node.type == "blockquote":
        yield Quote(text=_words(node))
    elif node.type == "table":
        yield _table(node)


def _table(node: Any) -> Table:
    rows = [tuple(_words(cell) for cell in row.children) for part in node.children for row in part.children]
    return Table(header=rows[0], rows=tuple(rows[1:]))


def _words(node: Any) -> str:
    """The words of a part without marks; parts below it follow each other with a space."""
    if node.type == "inline":
        return "".join(_inline(node.children)).strip()
    return " ".join(words for words in (_words(one) for one in node.children) if words)


def _inline(nodes: Any) -> Iterator[str]:
    for one in nodes:
        if one.type in ("softbreak", "hardbreak"):
            yield " "
        elif one.children:
            yield from _inline(one.children)
        else:
            yield one.content
