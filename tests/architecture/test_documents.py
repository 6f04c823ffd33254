"""Documents that are written from code say what the code says, and links lead somewhere."""

import re

import pytest

from tests.architecture.source import ROOT, kept_files, name
from threefold.practice import glossary
from threefold.practice.rules.sources import TITLES

GUIDES = [one for one in kept_files() if one.suffix == ".md"]
LINK = re.compile(r"\]\((?!https?:|#|mailto:|library:|open:)([^)#\s]+)")


def test_the_glossary_is_that_of_the_vocabularies():
    assert (ROOT / "docs/glossary.md").read_text(encoding="utf-8") == glossary.document()


def test_every_source_of_the_glossary_has_a_title():
    codes = {code for *_, sources in glossary.MAIN for code in sources.split(", ")}
    assert codes <= TITLES.keys()


@pytest.mark.parametrize("path", [one for one in GUIDES if "static" not in one.parts], ids=name)
def test_links_of_a_document_lead_to_a_file(path):
    text = path.read_text(encoding="utf-8")
    assert [link for link in LINK.findall(text) if not (path.parent / link).exists()] == []


def test_decisions_are_numbered_without_a_gap():
    numbers = [int(one.name[:4]) for one in sorted((ROOT / "docs/decisions").glob("[0-9]*.md"))]
    assert numbers == list(range(1, len(numbers) + 1)) and numbers
