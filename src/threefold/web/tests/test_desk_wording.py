"""Before a copy is printed: words that may be read in different ways, of what stands on it alone."""

import pytest
from django.urls import reverse

from threefold.core.clock import now
from threefold.core.ids import new_id
from threefold.families.tests.cast import Cast
from threefold.mapping.changes.statements import state_harm
from threefold.mapping.changes.waving import wave_off
from threefold.mapping.changes.wording import NewHarm
from threefold.mapping.help import help_for
from threefold.mapping.models import HarmStatement
from threefold.web.tests.test_desk import copy_url, signed_in

pytestmark = pytest.mark.django_db
TEXT = "It was reported that there was DV and that Ivy cried."


def _harm(cast: Cast, audience: str = "family", text: str = TEXT) -> HarmStatement:
    people = {"children": frozenset({cast.child.pk}), "caregivers": frozenset({cast.father.pk})}
    words = NewHarm(text=text, language="en", audience=audience, **people)
    row = state_harm(by=cast.worker, family=cast.family, id=new_id(), at=now(), harm=words)
    HarmStatement.objects.filter(pk=row.pk).update(status="shared")
    return row


def _page(cast: Cast) -> str:
    url = f"{copy_url(cast, cast.mother)}?kind=map"
    return signed_in(cast.worker).get(url).content.decode()


def test_words_on_the_sheet_are_marked_with_a_way_to_where_they_are_written(cast: Cast) -> None:
    row = _harm(cast)
    page = _page(cast)
    assert 'id="wording"' in page
    assert '<mark class="tf-mark">DV<sup>' in page
    assert reverse("mapping:harm", args=(cast.family.pk, row.pk)) in page
    assert "leave-it" not in page


def test_what_was_left_as_it_is_is_not_asked_about_again(cast: Cast) -> None:
    row = _harm(cast)
    for key in {one.key for one in help_for("harm", TEXT, "en").notes if one.key}:
        wave_off(
            by=cast.worker, family=cast.family, id=new_id(), at=now(), place=row.pk, rule=key[0], words=key[1]
        )
    assert 'id="wording"' not in _page(cast)


def test_what_is_not_on_the_sheet_is_not_told(cast: Cast) -> None:
    _harm(cast, audience="staff")
    assert "DV" not in _page(cast)


def test_who_may_have_reported_is_shown_for_a_person_to_decide(cast: Cast) -> None:
    _harm(cast, text="The school nurse told us that Ivy cried.")
    page = _page(cast)
    assert '<mark class="tf-mark">The school nurse told us<sup>' in page
    assert "could guess from this who reported" in page
