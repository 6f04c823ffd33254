"""English and Spanish from the first screen: every string that people read has its Spanish, and no string is bare."""

import ast
import re

import polib
import pytest
from django.utils.translation import trans_real

from tests.architecture.extraction import NotLiteral, all_messages, bare_words, of_python
from tests.architecture.source import kept_files, modules, name, product_files, tree

PLACES = re.compile(r"%\((\w+)\)[sd]|\{(\w*)\}|%[sd]")
TEMPLATES = [one for one in product_files(".html", ".txt") if "templates" in one.parts]
CATALOGUES = [one for one in kept_files() if one.suffix == ".po"]


@pytest.fixture(scope="module")
def spanish():
    """What a reader of Spanish really gets: our catalogues and those of the libraries, merged by Django."""
    return trans_real.DjangoTranslation("es")


def missing(message, spanish):
    keys = [
        f"{message.context}\x04{text}" if message.context else text
        for text in (message.text, message.plural)
        if text
    ]
    key = keys[0]
    return not (
        spanish._catalog.get((key, spanish.plural(1))) if message.plural else spanish._catalog.get(key)
    )


def test_every_string_has_its_spanish(spanish):
    messages = all_messages()
    assert len(messages) > 300, "there is something to read"
    without = sorted({f"{one.where}: {one.text[:90]!r}" for one in messages if missing(one, spanish)})
    assert without == [], f"{len(without)} strings without Spanish"


def test_every_term_of_the_practice_has_both_languages():
    empty = [
        f"{name(path)}:{node.lineno}"
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "Words"
        and path.name != "term.py"
        and not any(isinstance(one, ast.Starred) for one in node.args)
        for said in [[*node.args, *(keyword.value for keyword in node.keywords)]]
        if len({bool(str(one.value).strip()) for one in said if isinstance(one, ast.Constant)}) > 1
        or len(said) != 2
    ]
    assert empty == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_no_words_of_a_template_are_outside_the_catalogues(path):
    assert bare_words(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", CATALOGUES, ids=name)
def test_a_catalogue_keeps_the_places_for_names_and_numbers(path):
    wrong = []
    for entry in polib.pofile(str(path)):
        sources = {1: entry.msgid_plural} if entry.msgid_plural else {0: entry.msgid}
        said = entry.msgstr_plural if entry.msgid_plural else {0: entry.msgstr}
        for form, source in sources.items():
            if set(PLACES.findall(source)) != set(PLACES.findall(said.get(form, ""))) and said.get(form):
                wrong.append(entry.msgid)
    assert wrong == []


def test_no_string_is_said_in_two_ways_within_one_package():
    said: dict[tuple[str, str, str], set[str]] = {}
    for path in CATALOGUES:
        for entry in polib.pofile(str(path)):
            key = (str(path.parent), entry.msgctxt or "", entry.msgid)
            said.setdefault(key, set()).add(entry.msgstr or str(entry.msgstr_plural))
    assert {key[2]: ways for key, ways in said.items() if len(ways) > 1} == {}


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<p>Bare words</p>", ["Bare", "words"]),
        ('<img alt="a picture">{% translate "said" %}', ["picture"]),
        ("{% blocktranslate %}fine{% endblocktranslate %} <b>{{ name }}</b> Threefold", []),
        ("<script>let code = 1</script><!-- a note -->{# a note #}", []),
    ],
)
def test_bare_words_are_found(source, words):
    assert bare_words(source) == words


def test_words_made_at_run_time_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("tests.architecture.extraction.name", str)
    file = tmp_path / "module.py"
    file.write_text('_(f"Hello {who}")')
    with pytest.raises(NotLiteral):
        list(of_python(file))
