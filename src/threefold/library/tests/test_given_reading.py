"""What others gave is read by an editor and a second person, stands in the Toolkit, and can be withdrawn."""

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from threefold.accounts.roles import Duty
from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT
from threefold.library.giving.changes import reviewing, writing
from threefold.library.giving.errors import MovedOn, WordsNeeded
from threefold.library.giving.models import Given
from threefold.library.giving.publishing import withdraw
from threefold.library.giving.vocabulary import GivenKind, Licence, State
from threefold.library.models import Resource
from threefold.library.tests.given import a_given, new, published, sent, taken
from threefold.library.tests.world import a_library
from threefold.practice.errors import NotAllowed

WHY = "Please change the town's name."


@pytest.fixture(autouse=True)
def library(db):
    a_library(tools=False)


def at(name, row=None):
    return reverse(f"library:{name}", kwargs={"given": row.pk} if row else {})


def text(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, address
    return unescape(answer.content.decode())


def now_of(row):
    return Given.objects.get(pk=row.pk)


def twice(client, name, row, **told):
    """Sent by a tired thumb."""
    body = {"change_id": str(new_id())} | told
    answers = [client.post(at(name, row), body) for _ in range(2)]
    assert answers[0].status_code == 302 and answers[0]["Location"] == answers[1]["Location"]
    return answers[0]["Location"]


def test_given_to_read(cast):
    draft, waiting, second = a_given(cast.worker), sent(cast.worker), taken(cast.worker, cast.editor)
    theirs = text(signed_in(cast.editor), at("given_to_read"))
    assert at("read_given", waiting) in theirs and at("read_given", draft) not in theirs
    assert at("read_given", second) not in theirs
    trainers = text(signed_in(cast.trainer), at("given_to_read"))
    assert at("read_given", second) in trainers and at("read_given", waiting) not in trainers
    assert at("given_to_read") in text(signed_in(cast.editor), reverse("library:toolkit"))
    assert at("given_to_read") not in text(signed_in(cast.worker), reverse("library:toolkit"))


def test_read_given(cast):
    row = sent(cast.worker)
    page = text(signed_in(cast.editor), at("read_given", row))
    assert "It belongs into the Toolkit" in page and "Ask for changes" in page and "What we did" in page
    row = taken(cast.worker, cast.editor)
    page = text(signed_in(cast.supervisor), at("read_given", row))
    assert "You are the second reader" in page and "It belongs into" not in page


def test_the_whole_way_into_the_toolkit(cast):
    row = sent(cast.worker)
    assert twice(signed_in(cast.editor), "take_given", row, public="on") == at("given_to_read")
    assert now_of(row).state == State.TAKEN and not Resource.objects.filter(given=row).exists()
    twice(signed_in(cast.supervisor), "agree_given", row)
    row = now_of(row)
    page = row.page
    assert row.state == State.PUBLISHED and page.live and page.public and page.edition == 1
    shown = text(Client(), reverse("library:resource", kwargs={"resource": page.slug}))
    assert (
        "Three houses at the kitchen table" in shown
        and "With thanks to a colleague in Almadera County" in shown
    )
    assert not re.search(r"\bAlma\b", shown.split("<main")[1])
    found = text(signed_in(cast.second), reverse("library:find") + "?words=kitchen")
    assert "Three houses at the kitchen table" in found
    mine = text(signed_in(cast.worker), at("given", row))
    assert "It stands in the Toolkit. Thank you." in mine and page.slug in mine
    told = Entry.objects.filter(kind="library.given_moved", subject=row.pk)
    assert {(one.actor, one.detail["to"]) for one in told} == {
        (cast.worker.pk, "sent"), (cast.editor.pk, "taken"), (cast.supervisor.pk, "published"),
    }  # fmt: skip


def test_the_page_thanks_by_name_only_who_wishes(cast):
    row = published(cast.worker, cast.editor, cast.trainer, by_name=True, kind=GivenKind.TOOL)
    page = now_of(row).page
    assert page.kind == "tool" and page.owned_by == cast.worker.name
    assert f"With thanks to {cast.worker.name} \\(" not in page.body and cast.worker.name in page.body
    spanish = published(cast.worker, cast.editor, cast.trainer, language="es", title="Tres casas")
    page = now_of(spanish).page
    assert (
        page.language == "es"
        and "Gracias a una persona" in page.body
        and not re.search(r"\bAlma\b", page.body)
    )


def test_a_name_with_marks_in_it_is_no_markdown(cast):
    cast.worker.name = "Al_ma_ [x](open:three-houses) <b>"
    cast.worker.save()
    page = now_of(published(cast.worker, cast.editor, cast.trainer, by_name=True)).page
    shown = Client().get(reverse("library:resource", kwargs={"resource": page.slug})).content.decode()
    assert "Al_ma_ [x](open:three-houses) &lt;b&gt;" in shown


def test_what_is_only_for_inside_is_never_public(cast):
    page = now_of(published(cast.worker, cast.editor, cast.trainer, licence=Licence.HERE)).page
    assert not page.public
    address = reverse("library:resource", kwargs={"resource": page.slug})
    assert Client().get(address).status_code == 302 and signed_in(cast.second).get(address).status_code == 200


def test_ask_given(cast):
    row = sent(cast.worker)
    client = signed_in(cast.editor)
    short = client.post(at("ask_given", row), {"change_id": str(new_id()), "words": "No"})
    assert short.status_code == 422 and now_of(row).state == State.SENT
    twice(client, "ask_given", row, words=WHY)
    assert now_of(row).state == State.ASKED
    assert WHY in text(signed_in(cast.worker), at("given", row))
    assert client.get(at("read_given", row)).status_code == 404
    told = {"given": row, "new": new(title="Better"), "base_version": 1}
    writing.write_given(by=cast.worker, id=new_id(), at=AT, **told)
    writing.send_given(by=cast.worker, id=new_id(), at=AT, given=row)
    page = text(client, at("read_given", row))
    assert "Better" in page and "Version 1, as it was sent" in page


def test_the_second_reader_asks_too(cast):
    row = taken(cast.worker, cast.editor)
    twice(signed_in(cast.trainer), "ask_given", row, words=WHY)
    assert (now_of(row).state, now_of(row).taken_by) == (State.ASKED, None)


def test_take_given_and_agree_given_are_two_people_and_never_the_giver(cast):
    for one in (cast.worker, cast.editor):
        one.duties = [Duty.CASEWORK.value, Duty.TOOLKIT.value]
        one.save()
    row = sent(cast.worker)
    with pytest.raises(NotAllowed):
        reviewing.take_given(by=cast.worker, id=new_id(), at=AT, given=row, public=True)
    row = taken(cast.worker, cast.editor)
    for by in (cast.worker, cast.editor, cast.second, cast.leader, cast.elsewhere):
        with pytest.raises(NotAllowed):
            reviewing.agree_given(by=by, id=new_id(), at=AT, given=row)
    assert not Resource.objects.filter(given=row).exists()


def test_another_county_reads_nothing(cast):
    cast.elsewhere.duties = [Duty.TOOLKIT.value]
    cast.elsewhere.save()
    row, client = sent(cast.worker), signed_in(cast.elsewhere)
    assert at("read_given", row) not in text(client, at("given_to_read"))
    assert client.get(at("read_given", row)).status_code == 404
    assert client.post(at("take_given", row), {"change_id": str(new_id())}).status_code == 404
    with pytest.raises(NotAllowed):
        reviewing.take_given(by=cast.elsewhere, id=new_id(), at=AT, given=row, public=True)


def test_who_is_late_is_told(cast):
    row = sent(cast.worker)
    reviewing.take_given(by=cast.editor, id=new_id(), at=AT, given=row, public=False)
    late = signed_in(cast.editor).post(at("take_given", row), {"change_id": str(new_id())}, follow=True)
    assert "It moved on meanwhile" in late.content.decode()


@pytest.mark.parametrize("who", ["worker", "editor"])
def test_withdraw_given(cast, who):
    row = published(cast.worker, cast.editor, cast.trainer)
    client, slug = signed_in(getattr(cast, who)), now_of(row).page.slug
    assert client.post(at("withdraw_given", row), {"words": ""}).status_code == 422
    back = twice(client, "withdraw_given", row, words="A neighbor could recognize them.")
    assert back == at("given" if who == "worker" else "read_given", row)
    address = reverse("library:resource", kwargs={"resource": slug})
    assert now_of(row).state == State.WITHDRAWN and signed_in(cast.second).get(address).status_code == 404
    assert "A neighbor could recognize them." in text(client, back)
    with pytest.raises((MovedOn, WordsNeeded)):
        reviewing.withdraw_given(by=cast.worker, id=new_id(), at=AT, given=row, words=WHY)


def test_nobody_else_withdraws(cast):
    row = published(cast.worker, cast.editor, cast.trainer)
    for by in (cast.second, cast.trainer, cast.supervisor, cast.elsewhere):
        assert signed_in(by).get(at("withdraw_given", row)).status_code == 404
        with pytest.raises(NotAllowed):
            reviewing.withdraw_given(by=by, id=new_id(), at=AT, given=row, words=WHY)


def test_new_words_of_a_page_wait_for_the_same_two_readers(cast):
    row = published(cast.worker, cast.editor, cast.trainer)
    told = {"given": row, "new": new(title="Three houses, again"), "base_version": 1}
    row = writing.write_given(by=cast.worker, id=new_id(), at=AT, **told)
    assert row.state == State.DRAFT and now_of(row).page.title == "Three houses at the kitchen table"
    assert now_of(row).page.live
    writing.send_given(by=cast.worker, id=new_id(), at=AT, given=row)
    reviewing.take_given(by=cast.editor, id=new_id(), at=AT, given=row, public=True)
    reviewing.agree_given(by=cast.trainer, id=new_id(), at=AT, given=row)
    page = now_of(row).page
    assert (page.title, page.edition, page.live) == ("Three houses, again", 2, True)
    assert Resource.objects.filter(given=row).count() == 1 and page.revisions.count() == 2
    assert [one.title for one in row.wordings.order_by("number")] == [new().title, "Three houses, again"]


def test_a_page_taken_away_at_the_desk_is_said_to_be_gone(cast):
    row = now_of(published(cast.worker, cast.editor, cast.trainer))
    withdraw(row, by=cast.editor)
    assert "It does not stand in the Toolkit any more" in text(signed_in(cast.worker), at("given", row))
