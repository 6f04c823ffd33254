"""What was left as it is stays left, for this text and these words, until somebody asks again."""

from uuid import UUID

import pytest
from django.test import Client

from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.changes.waving import take_up_findings, wave_off, waved_off
from threefold.mapping.help import help_for
from threefold.mapping.models import WaveOff
from threefold.mapping.tests.pages import as_, at
from threefold.practice.errors import NotAllowed

pytestmark = pytest.mark.django_db
TEXT = "Mom will not drink and will comply with services"


def test_wave_off_keeps_the_finding_and_its_event(cast: Cast) -> None:
    place = new_id()
    for _twice in range(2):
        wave_off(
            by=cast.worker, family=cast.family, id=new_id(), at=AT, place=place, rule="vague", words="ab12"
        )
    assert waved_off(cast.family, place, None) == {place: frozenset({("vague", "ab12")})}
    assert WaveOff.objects.count() == 1
    told = [one.detail for one in Entry.objects.filter(kind="mapping.finding_waved_off")]
    assert told == [{"place": str(place)}] * 2


def test_what_was_left_is_taken_up_again_and_may_be_left_once_more(cast: Cast) -> None:
    place = new_id()
    for _again in range(2):
        wave_off(by=cast.worker, family=cast.family, id=new_id(), at=AT, place=place, rule="vague", words="")
        take_up_findings(by=cast.worker, family=cast.family, id=new_id(), at=AT, place=place)
    assert waved_off(cast.family, place) == {place: frozenset()}
    assert WaveOff.objects.count() == 2
    assert Entry.objects.filter(kind="mapping.findings_taken_up").count() == 2


def test_a_rule_that_the_coach_does_not_have_is_refused(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        wave_off(
            by=cast.worker, family=cast.family, id=new_id(), at=AT, place=new_id(), rule="no.such", words=""
        )
    assert not WaveOff.objects.exists()


def test_the_help_leaves_out_what_was_left_and_asks_about_the_rest() -> None:
    whole = help_for("action", TEXT, "en")
    note = next(one for one in whole.notes if one.key and one.key[0] == "absence_only")
    assert note.key is not None
    left = help_for("action", TEXT, "en", waved=frozenset({note.key, ("action.has_when", "")}))
    assert note.words not in [one.words for one in left.notes]
    assert ("action.has_when", "") not in [one.key for one in left.points]
    assert left.left == 2
    assert "".join(one.text for one in left.pieces) == TEXT


def test_the_same_rule_speaks_again_about_other_words() -> None:
    key = next(one.key for one in help_for("harm", "It was DV.", "en").notes)
    assert key is not None
    assert help_for("harm", "It was DV.", "en", waved=frozenset({key})).notes == ()
    assert help_for("harm", "It was neglect.", "en", waved=frozenset({key})).notes != ()


def _asked(client: Client, cast: Cast, place: UUID) -> str:
    sent = {"kind": "action", "text": TEXT, "language": "en", "place": str(place)}
    return client.post(at("help-now", cast), sent).content.decode()


def test_wave_off(client: Client, cast: Cast) -> None:
    place = new_id()
    before = _asked(as_(client, cast), cast, place)
    assert f"{place} action.has_when " in before
    answer = client.post(at("wave-off", cast), {"left": f"{place} action.has_when {new_id()}"})
    # No other page in place of the one that may hold words which are not saved.
    assert (answer.status_code, answer.content, answer.headers.get("Location")) == (204, b"", None)
    after = _asked(client, cast, place)
    assert f"{place} action.has_when " not in after
    assert "1 thing was left as it is." in after
    sent = {"again": f"{place} {new_id()}"}
    assert client.post(at("wave-off", cast), sent, headers={"X-Requested-With": "fetch"}).status_code == 204
    assert f"{place} action.has_when " in _asked(client, cast, place)


@pytest.mark.parametrize(
    "left", ["", "x", "a b c", f"{UUID(int=1)} vague", f"{UUID(int=1)} no.such {UUID(int=2)}"]
)
def test_something_else_than_a_finding_is_refused(client: Client, cast: Cast, left: str) -> None:
    assert as_(client, cast).post(at("wave-off", cast), {"left": left}).status_code in (403, 404)
    assert not WaveOff.objects.exists()


def test_a_stranger_leaves_nothing_aside(client: Client, cast: Cast) -> None:
    sent = {"left": f"{new_id()} vague {new_id()}"}
    assert as_(client, cast, "stranger").post(at("wave-off", cast), sent).status_code == 404
    assert not WaveOff.objects.exists()


def test_whoever_may_not_write_the_map_is_offered_nothing_to_leave(client: Client, cast: Cast) -> None:
    assert "Leave it as it is" not in _asked(as_(client, cast, "facilitator"), cast, new_id())
    assert "Leave it as it is" in _asked(as_(client, cast), cast, new_id())
