"""The circle on paper, for each reader."""

from datetime import date

import pytest

from threefold.core.ids import new_id
from threefold.disclosure.groups import Surface
from threefold.families.models import Person
from threefold.families.readers import facts_of, reader_for_person
from threefold.families.tests.cast import AT, Cast
from threefold.networks.changes import Place, agree_undertaking, end_undertaking, place_member
from threefold.networks.copies import CircleCopy, circle_for
from threefold.networks.papers import circle_blocks, role_blocks
from threefold.printing.paper import Heading, Picture, Points, Quote

pytestmark = pytest.mark.django_db
PLACE = Place(ring="knows_most", vetting="cleared", role="safety_person", concerns="CANARY")


def fill(cast: Cast) -> None:
    who = {"by": cast.worker, "family": cast.family, "at": AT}
    member = place_member(id=new_id(), person=cast.grandmother, place=PLACE, **who)
    for text, translation in (("I sleep there.", "Yo duermo ahí."), ("OLD", "VIEJO")):
        row = agree_undertaking(
            id=new_id(), member=member, text=text, translation=translation, agreed_on=date(2026, 3, 1), **who
        )
    end_undertaking(id=new_id(), undertaking=row, on=date(2026, 3, 2), **who)
    place_member(
        id=new_id(), person=cast.neighbor, place=Place(ring="knows_little", vetting="cleared"), **who
    )


def copy_for(cast: Cast, person: Person) -> CircleCopy:
    return circle_for(cast.family, reader_for_person(facts_of(cast.family, at=AT), person.pk), Surface.PRINT)


def test_the_family_s_sheet_shows_picture_and_who_does_what(cast: Cast) -> None:
    fill(cast)
    blocks = circle_blocks(copy_for(cast, cast.mother), "en")
    picture = next(one for one in blocks if isinstance(one, Picture))
    points = [point for one in blocks if isinstance(one, Points) for point in one.points]
    # Gus was told nothing yet, so he is on nobody else's paper.
    assert points == ["Pearl: I sleep there."]
    assert "Knows most of it: Pearl." in picture.alt
    assert 'fill="#e2f0ee"' not in picture.svg
    assert "CANARY" not in repr(blocks) + picture.svg


def test_whoever_is_kept_apart_gets_no_circle(cast: Cast) -> None:
    fill(cast)
    assert circle_blocks(copy_for(cast, cast.father), "en") == ()


def test_a_member_s_card_says_their_part_in_their_language(cast: Cast) -> None:
    fill(cast)
    Person.objects.filter(pk=cast.grandmother.pk).update(reads_in="es")
    blocks = role_blocks(copy_for(cast, cast.grandmother).members[0], "es")
    assert Heading(text="Su papel") in blocks
    said = [(one.text, one.lang, one.meaning) for one in blocks if isinstance(one, Quote)]
    assert said == [("I sleep there.", "en", "Yo duermo ahí.")]
    assert "OLD" not in repr(blocks)
