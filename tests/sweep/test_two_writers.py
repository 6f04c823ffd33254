"""Two workers have the same words before them and both change them: neither is lost, both see the two side by side."""

import re
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.test import Client

from tests.sweep.addresses import our_addresses
from tests.sweep.filled import answers
from tests.sweep.forms import Found, forms_of
from tests.sweep.rich import Rich
from tests.sweep.roles import client_of
from threefold.families.tests.cast import AT
from threefold.mapping.models import StatementVersion

pytestmark = pytest.mark.django_db
FIRST, LATE = "She comes at seven on school days.", "He comes at eight on weekends."


@dataclass(frozen=True)
class Words:
    """A form that changes words: where it stands, the field, and what must be said besides."""

    page: str
    name: str
    more: dict[str, Any] = field(default_factory=dict)


FORMS = {
    "a map item": Words("mapping:item", "text"),
    "what happened": Words("mapping:harm", "h-text", {"h-how": "free"}),
    "a worry": Words("mapping:pair", "d-text", {"d-how": "free"}),
    "a goal": Words("mapping:pair", "g-text", {"g-how": "free", "g-reason": "They asked for it."}),
    "an action of a plan": Words("plans:action", "text"),
    "a plan": Words("plans:change-plan", "bottom_lines"),
    "somebody of the circle": Words("networks:member", "concerns"),
}


def form_on(client: Client, path: str, name: str) -> Found:
    answer = client.get(path)
    assert answer.status_code == 200, path
    found = [
        one for one in forms_of(path, answer.content.decode())
        if name in one.fields and any(key.endswith("base_version") for key in one.fields)
    ]  # fmt: skip
    assert found, (path, name)
    return found[0]


@pytest.mark.parametrize("what", FORMS)
def test_both_wordings_stand_side_by_side(rich: Rich, what: str) -> None:
    words = FORMS[what]
    # What two others wrote at once was settled before.
    StatementVersion.objects.filter(beside=True).update(settled_at=AT)
    (address,) = (one for one in our_addresses() if one.name == words.page)
    path = address.paths(rich.ids, 1)[0]
    one, other = client_of(rich, "worker"), client_of(rich, "second")
    hers, his = form_on(one, path, words.name), form_on(other, path, words.name)
    given = {**answers(rich).get(words.page, {}), **words.more}
    first = one.post(hers.action, hers.body({**given, words.name: FIRST}))
    assert first.status_code == 302, re.findall(r"error-message[^>]*>([^<]*)<", first.content.decode())
    late = other.post(his.action, his.body({**given, words.name: LATE}))
    assert late.status_code == 409
    for text in (late.content.decode(), other.get(path).content.decode(), one.get(path).content.decode()):
        assert FIRST in text
    assert LATE in late.content.decode()
