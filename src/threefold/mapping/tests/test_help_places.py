"""Words by which somebody could be found, asked about while they are written."""

from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from threefold.accounts.roles import Role
from threefold.core.clock import now, today
from threefold.core.ids import new_id
from threefold.disclosure.sharing import Audience
from threefold.families.changes.places import Hiding, add_place
from threefold.families.models import Household
from threefold.families.readers import reader_for_worker
from threefold.families.tests.cast import Cast
from threefold.mapping.beside import beside
from threefold.mapping.changes.waving import wave_off
from threefold.mapping.findable import Findable
from threefold.mapping.help import help_for
from threefold.mapping.read_as import READ_AS
from threefold.mapping.tests.pages import as_, at
from threefold.mapping.tests.test_statement_pages import harm_answers, pair_answers
from threefold.practice.places import PLACE

pytestmark = pytest.mark.django_db
SHELTER = "Ivy and her mom sleep at the Casa Luz shelter."
STREET = "She walks Ivy to the bus on Quince Street."


def _asked(client: Client, cast: Cast, text: str, **sent: str) -> str:
    given = {"kind": "map", "text": text, "language": "en", **sent}
    return unescape(client.post(at("help-now", cast), given).content.decode())


def _marked(page: str) -> str:
    """The text with its marks and why they are there."""
    return page.partition("<mark")[2].partition("</ol>")[0]


def _findable(cast: Cast) -> Findable:
    reader = reader_for_worker(cast.worker, cast.family, Role.SOCIAL_WORKER, at=now())
    return Findable(cast.family, reader, today())


def _hidden(cast: Cast, place: str = "418 Birch Lane") -> None:
    hiding = Hiding(
        kind="home", place=place, protects=frozenset({cast.child.pk}), known_to=frozenset(), since=today()
    )
    add_place(by=cast.worker, family=cast.family, id=new_id(), at=now(), hiding=hiding)


@pytest.mark.parametrize("kind", READ_AS)
def test_a_shelter_is_asked_about_beside_every_text_that_may_go_to_the_family(
    client: Client, cast: Cast, kind: str
) -> None:
    page = _asked(as_(client, cast), cast, SHELTER, kind=kind, audience="family")
    assert PLACE.en in page and "Casa Luz shelter<sup>" in page
    assert PLACE.en not in _asked(client, cast, STREET, kind=kind)


def test_it_is_asked_in_spanish_of_a_spanish_text(client: Client, cast: Cast) -> None:
    cast.worker.language = "es"
    cast.worker.save()
    client = as_(client, cast)
    page = _asked(client, cast, "Ivy y su mamá duermen en el albergue Casa Luz.", language="es")
    assert PLACE.es in page and "albergue Casa Luz<sup>" in page


@pytest.mark.parametrize("audience", Audience)
def test_not_where_it_stays_with_the_countys_workers(client: Client, cast: Cast, audience: str) -> None:
    page = _asked(as_(client, cast), cast, SHELTER, audience=audience)
    assert (PLACE.en in page) == (audience not in (Audience.KEPT, Audience.STAFF))


@pytest.mark.parametrize(
    "given",
    [
        {"h-how": "free", "h-text": SHELTER},
        {"d-how": "free", "d-text": SHELTER},
        {"g-how": "free", "g-text": SHELTER},
        {"d-context": "at the Casa Luz shelter"},
    ],
)
def test_a_statement_is_looked_at_too(client: Client, cast: Cast, given: dict[str, str]) -> None:
    filled = harm_answers if "h-how" in given else pair_answers
    client = as_(client, cast)
    page = unescape(client.post(at("write-sentence", cast), filled(cast, **given)).content.decode())
    assert PLACE.en in page
    assert PLACE.en not in client.post(at("write-sentence", cast), filled(cast)).content.decode()


def test_any_street_where_a_place_must_not_be_found_and_none_can_be_tried_out(
    client: Client, cast: Cast
) -> None:
    client = as_(client, cast)
    assert PLACE.en not in _asked(client, cast, STREET)
    _hidden(cast, "Quince Street 9")
    other = _marked(_asked(client, cast, "She walks Ivy to the bus on Alder Street."))
    hidden = _marked(_asked(client, cast, STREET)).replace("Quince", "Alder")
    assert PLACE.en in other
    assert other == hidden


def test_a_home_that_everybody_sees_is_not_asked_about(client: Client, cast: Cast) -> None:
    text = "They eat at 12 Alder Street."
    assert PLACE.en in _asked(as_(client, cast), cast, text)
    Household.objects.create(
        agency=cast.agency, family=cast.family, name="Home", address="12 Alder Street", created_at=now()
    )
    assert PLACE.en not in _asked(client, cast, text)


def test_it_can_be_left_as_it_is(client: Client, cast: Cast) -> None:
    row = new_id()
    findable = _findable(cast)
    (note,) = help_for("map", SHELTER, "en", closer=findable.while_written(SHELTER)).notes
    assert note.key is not None and note.key[0] == "address" and note.tells
    rule, words = note.key
    wave_off(by=cast.worker, family=cast.family, id=new_id(), at=now(), place=row, rule=rule, words=words)
    page = _asked(as_(client, cast), cast, SHELTER, place=str(row))
    assert PLACE.en not in page and "1 thing was left as it is." in page


def test_words_that_are_no_place_ask_the_database_nothing(cast: Cast) -> None:
    findable = _findable(cast)
    with CaptureQueriesContext(connection) as asked:
        assert findable.while_written("She reads to Ivy.").places == ()
    assert len(asked) == 0


def test_where_the_family_reads_along_nothing_is_marked(cast: Cast) -> None:
    found = beside("map", SHELTER, "en", findable=_findable(cast)).speaks
    assert [one.text for one in found.pieces if one.mark] == ["Casa Luz shelter"]
    assert beside("map", SHELTER, "en", findable=_findable(cast), aloud=True).speaks.notes == ()
