"""A worry that each writes alone: nobody sees another's words before all lie side by side, and then one is taken."""

import json
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from threefold.accounts.roles import Role
from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.core.sealing import seal
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Hidden, Reader
from threefold.families.changes.places import Hiding, add_place
from threefold.families.models import Conflict, Protection
from threefold.families.readers import facts_of, reader_for_person
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.changes.choosing import choose_drafts
from threefold.mapping.changes.rounds import Asked, open_round, reveal_drafts, write_alone
from threefold.mapping.copies.rounds import round_for
from threefold.mapping.copies.statements import pairs_for
from threefold.mapping.models import DangerStatement, DraftRound, LoneDraft
from threefold.mapping.tests.pages import as_, at
from threefold.mapping.tests.things import danger
from threefold.practice.errors import NotAllowed
from threefold.practice.needles import exactly

pytestmark = pytest.mark.django_db
WORDS = {
    "worker": "Marla may sleep so deeply that Iker wakes up and nobody comes.",
    "second": "Iker may be alone at night when Marla drinks.",
    "facilitator": "Nights may be without a grown-up who is awake.",
    "supervisor": "Marla may not hear Iker at night.",
}


def opened(cast: Cast, *, people: bool = False, **more: Any) -> DraftRound:
    """A round of all four who work with the family, and the mother at the table."""
    asked = Asked(
        workers=frozenset(getattr(cast, one).pk for one in WORDS),
        people=frozenset({cast.mother.pk}) if people else frozenset(),
    )
    given = {"by": cast.worker, "family": cast.family, "id": new_id(), "at": AT, "about": "Nights"}
    return open_round(**given, asked=asked, **more)


def draft(cast: Cast, row: DraftRound, who: str) -> LoneDraft:
    return LoneDraft.objects.get(round=row, worker=getattr(cast, who), person=None)


def write(
    cast: Cast, row: DraftRound, who: str, *, done: bool = True, of: LoneDraft | None = None
) -> LoneDraft:
    return write_alone(
        by=getattr(cast, who), family=cast.family, id=new_id(), at=AT, draft=of or draft(cast, row, who),
        text=WORDS[who] if of is None else "I may be too tired.", language="en", done=done,
    )  # fmt: skip


def lay_open(cast: Cast, row: DraftRound, who: str = "worker", **more: Any) -> None:
    given = {"by": getattr(cast, who), "family": cast.family, "id": new_id(), "at": AT, "round": row}
    unfinished = row.drafts.filter(done_at__isnull=True).values_list("pk", flat=True)
    reveal_drafts(**given | {"unfinished": list(unfinished)} | more)


def given_for(cast: Cast, own: LoneDraft) -> dict[str, Any]:
    return {"by": cast.worker, "family": cast.family, "id": new_id(), "at": AT, "draft": own, "language": "en",
            "done": True}  # fmt: skip


def page(client: Client, cast: Cast, row: DraftRound, who: str) -> str:
    answer = as_(client, cast, who).get(at("draft-round", cast, round=row.pk))
    assert answer.status_code == 200
    return answer.content.decode()


def test_nobody_sees_another_draft_before_all_lie_side_by_side(client: Client, cast: Cast) -> None:
    row = opened(cast)
    for who in ("worker", "second", "facilitator"):
        write(cast, row, who)
    for reader in WORDS:
        seen = page(client, cast, row, reader)
        for writer, words in WORDS.items():
            assert (words in seen) == (writer == reader and writer != "supervisor"), (reader, writer)
    # Neither in the database, nor in the log.
    assert not LoneDraft.objects.exclude(text="").exists()
    assert not any(
        words[:20] in str(one.sealed_words) for one in LoneDraft.objects.all() for words in WORDS.values()
    )
    write(cast, row, "supervisor")
    for reader in WORDS:
        seen = page(client, cast, row, reader)
        assert all(words in seen for words in WORDS.values())
    assert not any(words[:20] in json.dumps(list(Entry.objects.values("detail"))) for words in WORDS.values())


def test_somebody_at_the_table_writes_and_the_worker_does_not_see_it(client: Client, cast: Cast) -> None:
    row = opened(cast, people=True)
    own = LoneDraft.objects.get(round=row, person=cast.mother)
    as_(client, cast)
    write(cast, row, "worker", done=False)
    address = at("draft-round", cast, round=row.pk)
    assert f"?hand={own.pk}" in client.get(address).content.decode()
    before = client.get(address, {"hand": str(own.pk)}).content.decode()
    # Whoever gets the device reads nobody's words.
    assert WORDS["worker"] not in before
    assert f'name="keep" value="mapping.write_alone:{own.pk}' not in before
    sent = {"change_id": str(new_id()), "draft": str(own.pk), "text": "I may be too tired.", "language": "en"}
    empty = client.post(at("write-alone", cast, round=row.pk), sent | {"text": "", "at_table": "1"})
    assert empty.status_code == 422
    assert WORDS["worker"] not in empty.content.decode()
    back = client.post(
        at("write-alone", cast, round=row.pk), sent | {"at_table": "1"}, follow=True
    ).content.decode()
    assert "Give the device back." in back
    assert WORDS["worker"] not in back
    assert "I may be too tired." not in page(client, cast, row, "worker")
    with pytest.raises(NotAllowed):
        write(cast, row, "worker", of=own)
    for who in WORDS:
        write(cast, row, who)
    assert "I may be too tired." in page(client, cast, row, "second")


def test_one_draft_is_taken_as_it_stands(client: Client, cast: Cast) -> None:
    row = opened(cast)
    for who in WORDS:
        write(cast, row, who)
    chosen = draft(cast, row, "facilitator")
    as_(client, cast)
    sent = {
        "change_id": str(new_id()),
        "drafts": str(chosen.pk),
        "text": "",
        "language": "en",
        "reason": "It names nobody.",
    }
    first = client.post(at("choose-drafts", cast, round=row.pk), sent)
    again = client.post(at("choose-drafts", cast, round=row.pk), sent)
    worry = DangerStatement.objects.get(family=cast.family)
    assert first["Location"] == again["Location"] == at("pair", cast, danger=worry.pk)
    assert (worry.text, worry.audience) == (WORDS["facilitator"], "staff")
    seen = client.get(first["Location"]).content.decode()
    assert "It names nobody." in seen
    assert "From “Nights”, which each first wrote alone from" in seen
    assert "the words were taken from: Fran." in seen
    assert at("draft-round", cast, round=row.pk) in seen
    assert WORDS["facilitator"] in seen


def test_several_become_a_new_version_of_a_worry_with_a_word_of_why(client: Client, cast: Cast) -> None:
    worry = danger(cast, text="The nights.")
    row = opened(cast, danger=worry)
    for who in WORDS:
        write(cast, row, who)
    two = [str(draft(cast, row, who).pk) for who in ("worker", "second")]
    as_(client, cast)
    address = at("choose-drafts", cast, round=row.pk)
    sent = {
        "change_id": str(new_id()),
        "drafts": two,
        "text": "",
        "language": "en",
        "reason": "Both are needed.",
    }
    answer = client.post(address, sent)
    assert answer.status_code == 422
    assert "Write the sentence that is made of them." in answer.content.decode()
    assert (
        client.post(address, sent | {"text": "Iker may be alone at night.", "reason": ""}).status_code == 422
    )
    assert client.post(address, sent | {"text": "Iker may be alone at night."}).status_code == 302
    worry.refresh_from_db()
    assert (worry.text, worry.version) == ("Iker may be alone at night.", 2)
    kept = worry.versions.get()
    assert (kept.texts["text"], kept.reason) == ("The nights.", "Both are needed.")
    assert set(LoneDraft.objects.filter(taken=True).values_list("pk", flat=True)) == {
        draft(cast, row, "worker").pk, draft(cast, row, "second").pk,
    }  # fmt: skip
    # A round that is over no longer stands among the worries.
    assert at("draft-round", cast, round=row.pk) not in client.get(at("statements", cast)).content.decode()


def test_none_is_taken(cast: Cast) -> None:
    row = opened(cast)
    given = {"by": cast.worker, "family": cast.family, "at": AT, "round": row, "text": "", "language": "en"}
    with pytest.raises(NotAllowed):
        choose_drafts(**given, id=new_id(), drafts=[], reason="Closed still.")
    lay_open(cast, row)
    with pytest.raises(NotAllowed):
        choose_drafts(**given, id=new_id(), drafts=[new_id()], reason="Of another round.")
    choose_drafts(**given, id=new_id(), drafts=[], reason="The family wants to wait.")
    assert not DangerStatement.objects.exists()
    with pytest.raises(NotAllowed):
        choose_drafts(**given, id=new_id(), drafts=[], reason="Twice.")


def test_only_who_works_with_the_family_is_asked_and_writes(client: Client, cast: Cast) -> None:
    for stranger in (cast.stranger, cast.elsewhere):
        with pytest.raises(NotAllowed):
            open_round(
                by=cast.worker, family=cast.family, id=new_id(), at=AT, about="Nights",
                asked=Asked(workers=frozenset({cast.worker.pk, stranger.pk})),
            )  # fmt: skip
    row = opened(cast)
    with pytest.raises(NotAllowed):
        write(cast, row, "second", of=draft(cast, row, "worker"))
    as_(client, cast, "second")
    sent = {
        "change_id": str(new_id()),
        "draft": str(draft(cast, row, "worker").pk),
        "text": "Not mine.",
        "language": "en",
    }
    assert client.post(at("write-alone", cast, round=row.pk), sent).status_code == 404
    Conflict.objects.create(
        agency=cast.agency,
        created_at=AT,
        family=cast.family,
        worker=cast.second,
        reason="A cousin.",
        starts=AT.date(),
    )
    as_(client, cast)
    assert f'value="{cast.second.pk}"' not in client.get(at("open-round", cast)).content.decode()
    assert (
        client.post(at("open-round", cast), {"about": "Nights", "workers": [str(cast.worker.pk)]}).status_code
        == 422
    )
    assert as_(client, cast, "facilitator").get(at("open-round", cast)).status_code == 404


def test_what_a_round_is_about_is_not_said_to_whom_it_is_sealed(cast: Cast) -> None:
    row = opened(cast)
    row.about, row.reason = "Nights at Larkspur Way", "Larkspur Way says it best."
    row.save()
    place = Hidden(group=Group.PROTECTED_PLACE, needles=exactly("Larkspur Way"))
    reader = Reader(
        role=Role.FACILITATOR, agency=cast.agency.pk, family=cast.family.pk, name="Gil", worker=cast.facilitator.pk,
        hidden=(place,),
    )  # fmt: skip
    copy = round_for(cast.family, reader, row.pk)
    assert copy is not None
    assert (copy.about, copy.reason) == ("A worry", "")
    open_one = round_for(cast.family, replace(reader, hidden=()), row.pk)
    assert open_one is not None
    assert (open_one.about, open_one.reason) == (row.about, row.reason)


def test_the_page_of_somebody_at_the_table_leads_nowhere_and_names_nothing_hidden_from_them(
    client: Client, cast: Cast
) -> None:
    hiding = Hiding(kind="home", place="Larkspur", giveaways="Larkspur", protects=frozenset({cast.mother.pk}),
                    known_to=frozenset(), since=AT.date())  # fmt: skip
    add_place(by=cast.worker, family=cast.family, id=new_id(), at=AT, hiding=hiding)
    asked = Asked(workers=frozenset({cast.worker.pk}), people=frozenset({cast.father.pk}))
    given = {"by": cast.worker, "family": cast.family, "at": AT, "asked": asked}
    as_(client, cast)
    for about, stands in (("Nights at home", True), ("Nights at Larkspur", False)):
        row = open_round(**given, id=new_id(), about=about)
        own = LoneDraft.objects.get(round=row, person=cast.father)
        address = at("draft-round", cast, round=row.pk)
        # Nobody is thanked who has not handed anything in.
        assert "Thank you." not in client.get(address, {"hand": str(own.pk)}).content.decode()
        for done in (False, True):
            if done:
                write_alone(**given_for(cast, own), text="I may be too tired.")
            seen = client.get(address, {"hand": str(own.pk)}).content.decode()
            assert (about in seen) == (stands and not done)
            assert ("Thank you." in seen) == done
            assert (
                'class="tf-tabs' not in seen and 'class="tf-nav' not in seen and 'class="tf-bar' not in seen
            )


def test_a_draft_that_is_taken_is_not_on_the_family_s_papers_before_somebody_says_so(cast: Cast) -> None:
    stands = danger(cast)
    DangerStatement.objects.filter(pk=stands.pk).update(shared_on=AT.date(), audience="family")
    Protection.objects.filter(family=cast.family).delete()
    given = {"by": cast.worker, "family": cast.family, "at": AT}
    asked = Asked(workers=frozenset({cast.worker.pk}), people=frozenset({cast.child.pk}))
    row = open_round(**given, id=new_id(), about="Nights", asked=asked, danger=stands)
    own = LoneDraft.objects.get(round=row, person=cast.child)
    words = {"text": "I am scared at night.", "language": "en"}
    write_alone(**given, id=new_id(), draft=own, done=True, **words)
    write(cast, row, "worker")
    father = reader_for_person(facts_of(cast.family, at=AT), cast.father.pk)
    assert pairs_for(cast.family, father, Surface.PRINT)
    choose_drafts(**given, id=new_id(), round=row, drafts=[own.pk], reason="Nearest.", **words)
    stands.refresh_from_db()
    assert stands.text == "I am scared at night."
    assert not pairs_for(cast.family, father, Surface.PRINT)


def test_words_that_cannot_be_opened_stay_sealed(cast: Cast) -> None:
    row = opened(cast)
    lost = seal("Nobody reads this here.", key="draft", bound_to="elsewhere")
    LoneDraft.objects.filter(round=row, worker=cast.second).update(done_at=AT, sealed_words=lost)
    lay_open(cast, row)
    kept = draft(cast, row, "second")
    assert (kept.text, kept.sealed_words) == ("", lost)
