"""Every string that people read, as the source marks it for translation. GNU gettext is not needed."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.template.base import Lexer, TokenType
from django.utils.translation.template import templatize

from tests.architecture.source import modules, name, product_files, tree

# Which positions hold what: (context, singular, plural).
SIGNATURES = {
    "_": (None, 0, None),
    "gettext": (None, 0, None),
    "gettext_lazy": (None, 0, None),
    "gettext_noop": (None, 0, None),
    "ngettext": (None, 0, 1),
    "ngettext_lazy": (None, 0, 1),
    "pgettext": (0, 1, None),
    "pgettext_lazy": (0, 1, None),
    "npgettext": (0, 1, 2),
    "npgettext_lazy": (0, 1, 2),
}
CALL = re.compile(r"(?<![\w.])(" + "|".join(map(re.escape, SIGNATURES)) + r")\(")
MARKUP = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1>|<[^>]*>|&[a-z#0-9]+;", re.S)
READ_ALOUD = re.compile(r"""\b(?:alt|title|placeholder|aria-label|aria-description|label)=["']([^"']*)["']""")
LETTERS = re.compile(r"[^\W\d_]{2,}")
OPENS = re.compile(r"blocktrans(late)?\b|block \w*class\b")
CLOSES = re.compile(r"endblocktrans(late)?\b|endblock\b")
# Names that are the same in every language.
NAMES = re.compile(
    r"\b(Threefold|Safety Organized Practice|SOP|PDF|Word|Atom|RSS|English|Español|ICWA|CFT|px|cm)\b"
)


@dataclass(frozen=True)
class Message:
    """One string for translators, and where it stands."""

    text: str
    plural: str = ""
    context: str = ""
    where: str = ""


class NotLiteral(Exception):
    """A translation call whose words are put together at run time: no catalogue can hold them."""


def all_messages() -> list[Message]:
    """Every message of the product's Python and templates."""
    found = [one for path in modules() for one in of_python(path)]
    return found + [
        one
        for path in product_files(".html", ".txt")
        if "templates" in path.parts
        for one in of_template(path)
    ]


def of_python(path: Path) -> Iterator[Message]:
    """The messages of one module."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and (called := _called(node)) in SIGNATURES:
            yield _message(node, called, f"{name(path)}:{node.lineno}")


def of_template(path: Path) -> Iterator[Message]:
    """The messages of one template."""
    source = templatize(path.read_text(encoding="utf-8"), origin=str(path))
    for found in CALL.finditer(source):
        node = ast.parse(_balanced(source[found.start() :]), mode="eval").body
        assert isinstance(node, ast.Call)
        yield _message(node, found[1], name(path))


def bare_words(source: str) -> list[str]:
    """Words of a template that stand outside every translation tag."""
    # A block for a CSS class lies inside a tag of the page that it extends.
    inside, outside = False, []
    for token in Lexer(source).tokenize():
        tag = token.contents if token.token_type == TokenType.BLOCK else ""
        if OPENS.match(tag):
            inside = True
        elif CLOSES.match(tag):
            inside = False
        elif token.token_type == TokenType.TEXT and not inside:
            outside.append(token.contents)
    text = "".join(outside)
    shown = [MARKUP.sub(" ", text), *READ_ALOUD.findall(text)]
    return [word for part in shown for word in LETTERS.findall(NAMES.sub(" ", part))]


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def _message(node: ast.Call, called: str, where: str) -> Message:
    context, singular, plural = (
        "" if place is None else _literal(node, place, where) for place in SIGNATURES[called]
    )
    return Message(text=singular, plural=plural, context=context, where=where)


def _literal(node: ast.Call, place: int, where: str) -> str:
    argument = node.args[place] if place < len(node.args) else None
    if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str)):
        raise NotLiteral(f"{where}: {ast.unparse(node)[:80]}")
    return argument.value


def _balanced(source: str) -> str:
    """The call at the start of `source`, up to its closing parenthesis."""
    depth, lines = 0, source.splitlines(keepends=True)
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        depth += {"(": 1, ")": -1}.get(token.string, 0) if token.type == tokenize.OP else 0
        if token.string == ")" and not depth:
            row, column = token.end
            return "".join(lines[: row - 1]) + lines[row - 1][:column]
    raise ValueError(source[:80])
