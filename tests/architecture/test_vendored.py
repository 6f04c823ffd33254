"""Every file that others made is listed with its version, its licence and what it must contain."""

import hashlib
import json

import pytest

from tests.architecture.source import PRODUCT, name, product_files

FOLDER = PRODUCT / "web" / "static" / "threefold"
LISTED = json.loads((FOLDER / "MANIFEST.json").read_text(encoding="utf-8"))["files"]
MADE_BY_OTHERS = {".woff2", ".woff", ".ttf", ".otf", ".png", ".jpg", ".wasm"}


def looks_vendored(path):
    """A font or picture, or code that no hand wrote: minified."""
    if path.suffix in MADE_BY_OTHERS or ".min." in path.name:
        return True
    return (
        path.suffix in {".css", ".js"}
        and max(map(len, path.read_text(encoding="utf-8").splitlines())) > 2_000
    )


@pytest.mark.parametrize("entry", LISTED, ids=[entry["file"] for entry in LISTED])
def test_an_entry_is_true(entry):
    path = PRODUCT / entry["file"]
    assert hashlib.sha256(path.read_bytes()).hexdigest() == entry["sha256"]
    assert entry["name"] and entry["version"] and entry["licence"]
    licence = PRODUCT / entry["licence_text"]
    assert licence.stat().st_size > 500, "the text of the licence travels with the file"


def test_no_file_of_others_is_unlisted():
    listed = {PRODUCT / entry["file"] for entry in LISTED}
    files = [one for one in product_files(".css", ".js", ".svg", *MADE_BY_OTHERS) if "static" in one.parts]
    assert [name(one) for one in files if looks_vendored(one) and one not in listed] == []


def test_nothing_is_listed_twice():
    files = [entry["file"] for entry in LISTED]
    assert len(files) == len(set(files)) > 5
