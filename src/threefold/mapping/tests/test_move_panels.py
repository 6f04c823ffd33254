"""Each thing's panel is its own: its words, its kind, its change, whatever its words look like."""

import re

import pytest
from django.test import Client

from threefold.families.tests.cast import Cast
from threefold.mapping.move_panels import CHANGE, THING, WORDS
from threefold.mapping.tests.pages import as_, at
from threefold.mapping.tests.things import put

pytestmark = pytest.mark.django_db


def panels(page: str) -> dict[str, str]:
    """Each panel by the thing to which its form goes."""
    found = re.findall(r'<details class="tf-more map-more">.*?</details>', page, re.DOTALL)
    return {match[1]: panel for panel in found if (match := re.search(r"things/([0-9a-f-]+)/move/", panel))}


def test_move_panel(client: Client, cast: Cast) -> None:
    kinds = ("harm", "strength", "next_step")
    things = {kind: put(cast, f"thing of {kind}", category=kind) for kind in kinds}
    page = as_(client, cast).get(at("map", cast)).content.decode()
    found = panels(page)
    for kind, thing in things.items():
        panel = found[str(thing.pk)]
        assert re.findall(r'<option value="(\w+)" selected>', panel) == [kind]
        assert f'<span class="vh">: thing of {kind}</span>' in panel
        assert panel.count(str(thing.pk)) == 4
    changes = [re.search(r'name="change_id" value="([^"]+)"', panel)[1] for panel in found.values()]  # type: ignore[index]
    assert len(set(changes)) == len(kinds)
    assert not {str(THING), str(CHANGE), WORDS} & set(re.findall(r"[0-9a-f-]{36}|\[first words\]", page))


@pytest.mark.parametrize(
    "words", [WORDS, f"{THING} {CHANGE}", "<b>&amp;</b>", '<option value="harm">', "x" * 90]
)
def test_words_that_look_like_something_else_stay_words(client: Client, cast: Cast, words: str) -> None:
    thing = put(cast, words, category="harm")
    panel = panels(as_(client, cast).get(at("map", cast)).content.decode())[str(thing.pk)]
    shown = words if len(words) <= 40 else words[:39] + "…"
    escaped = shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    assert f'<span class="vh">: {escaped}</span>' in panel
    assert panel.count(str(thing.pk)) == 4
