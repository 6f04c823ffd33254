"""Nothing is asked of another host, and no file tells of the machine that it was written on."""

import re

import pytest

from tests.architecture.source import kept_files, name, product_files

# Put together here, so that this file names none of them.
REGISTRIES = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("registry", "npmjs", "org"),
        ("npmjs", "com"),
        ("unpkg", "com"),
        ("jsdelivr", "net"),
        ("cdnjs", "cloudflare", "com"),
        ("googleapis", "com"),
    )
]
SOMEBODY_S_MACHINE = re.compile(r"(?<![\w./-])/(work|root|home|mnt|Users)/\w")
OTHER_HOST = re.compile(
    r"(?:https?:)?//(?!www\.w3\.org/(?:2000/svg|1999/))[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}", re.I
)


def texts():
    for one in kept_files():
        raw = one.read_bytes()
        if b"\0" not in raw[:4000]:
            yield one, raw.decode("utf-8")


def test_no_file_names_a_registry():
    assert [(name(one), host) for one, text in texts() for host in REGISTRIES if host in text] == []


def test_no_file_names_a_place_on_somebody_s_machine():
    assert [
        (name(one), found[0]) for one, text in texts() if (found := SOMEBODY_S_MACHINE.search(text))
    ] == []


@pytest.mark.parametrize("suffix", [".html", ".txt", ".js", ".css", ".svg"])
def test_pages_ask_nothing_of_another_host(suffix):
    files = product_files(suffix)
    assert files
    asked = [
        (name(one), found[0])
        for one in files
        if "fonts" not in one.parts and (found := OTHER_HOST.search(one.read_text(encoding="utf-8")))
    ]
    assert asked == []


def test_the_pattern_knows_another_host():
    assert OTHER_HOST.search('<img src="//tracker.example.com/x.gif">')
    assert OTHER_HOST.search("@import url(https://fonts.example.com/a.css)")
    assert not OTHER_HOST.search('<svg xmlns="http://www.w3.org/2000/svg">')
    assert not OTHER_HOST.search("// a comment about e.g. something")
