"""Giving a story or a tool: begun, looked through, answered, sent, called back, changed, thrown away."""

import re
from html import unescape

import pytest
from django.urls import reverse

from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families.tests.browsing import hidden, signed_in
from threefold.families.tests.cast import AT
from threefold.library.giving.changes import writing
from threefold.library.giving.errors import MovedOn, Unanswered
from threefold.library.giving.models import Answered, Given, Step, Wording
from threefold.library.giving.vocabulary import State
from threefold.library.tests.given import a_given, form, new, sent
from threefold.practice.errors import NotAllowed, Stale

TELLING = "Marisol told us. Ivy Marlow drew. She lives at 418 Larkspur Way since March 3, 2024."


def at(name, row=None):
    return reverse(f"library:{name}", kwargs={"given": row.pk} if row else {})


def text(client, name, row=None, status=200):
    answer = client.get(at(name, row))
    assert answer.status_code == status
    return unescape(answer.content.decode())


def state_of(row):
    return Given.objects.get(pk=row.pk).state


def answers_to(client, row, said="invented"):
    """Every question of the page, answered alike."""
    page = client.get(at("given", row))
    names = set(
        re.findall(r'name="((?:known|contact|number|place|date|age|name)-[0-9a-f]+)"', page.content.decode())
    )
    return {**hidden(page), "change_id": str(new_id()), **dict.fromkeys(names, said)}


def test_giving(cast):
    client = signed_in(cast.worker)
    assert "You have given nothing yet" in text(client, "giving")
    row = a_given(cast.worker)
    assert row.wording.title in text(client, "giving") and at("given", row) in text(client, "giving")
    assert at("giving") in unescape(client.get(reverse("library:toolkit")).content.decode())
    assert row.wording.title not in text(signed_in(cast.second), "giving")


def test_give(cast):
    client, told = signed_in(cast.auditor), form()
    assert "Save and look through it" in text(client, "give")
    first, second = client.post(at("give"), told), client.post(at("give"), told)
    (row,) = Given.objects.all()
    assert first["Location"] == second["Location"] == at("given", row)
    assert (row.state, row.giver, row.wording.body) == (State.DRAFT, cast.auditor, told["body"])
    assert Entry.objects.filter(kind="library.given", actor=cast.auditor.pk, subject=row.pk).count() == 1


def test_of_somebody_else_s_work_one_says_whose_it_is(cast):
    client = signed_in(cast.worker)
    answer = client.post(at("give"), form(rights="others"))
    assert answer.status_code == 422 and b"who wrote it and how they said yes" in answer.content
    fine = form(rights="others", rights_words="Our trainer, who said yes in May")
    assert client.post(at("give"), fine).status_code == 302


def test_given(cast):
    row = a_given(cast.worker)
    page = text(signed_in(cast.worker), "given", row)
    assert "Send it to the editors" in page and "<h2>What we did</h2>" in page
    assert "Could somebody recognize" not in page


def test_what_could_identify_a_family_is_marked_asked_and_never_blocked_for_ever(cast):
    client, row = signed_in(cast.worker), a_given(cast.worker, body=TELLING)
    page = text(client, "given", row)
    assert "Send it to the editors" not in page
    for words in ("Marisol", "Ivy Marlow", "418 Larkspur Way", "March 3, 2024"):
        assert f'<mark class="tf-mark">{words}<sup>' in page, words
    assert page.count("Somebody in one of your families has this name") == 1
    with pytest.raises(Unanswered):
        writing.send_given(by=cast.worker, id=new_id(), at=AT, given=row)
    told = answers_to(client, row)
    assert len([one for one in told if "-" in one]) == 4
    for _ in range(2):
        assert client.post(at("answer_given", row), told)["Location"] == at("given", row)
    assert Answered.objects.filter(given=row).count() == 4
    assert "Send it to the editors" in text(client, "given", row)
    writing.send_given(by=cast.worker, id=new_id(), at=AT, given=row)
    assert state_of(row) == State.SENT


def test_some_answers_leave_the_others_open(cast):
    client, row = signed_in(cast.worker), a_given(cast.worker, body=TELLING)
    told = answers_to(client, row)
    told.pop(next(one for one in told if one.startswith("place-")))
    client.post(at("answer_given", row), told)
    page = text(client, "given", row)
    assert "418 Larkspur Way" in page and "Save the answers" in page
    sending = client.post(at("send_given", row), {"change_id": str(new_id())}, follow=True)
    assert b"Answer what is asked first" in sending.content and state_of(row) == State.DRAFT


def test_an_answer_counts_for_the_same_words_later_and_for_no_others(cast):
    client, row = signed_in(cast.worker), a_given(cast.worker, body="Marisol told us.")
    client.post(at("answer_given", row), answers_to(client, row, "changed"))
    more = new(body="MARISOL told us. Then Tanisha came.")
    writing.write_given(by=cast.worker, id=new_id(), at=AT, given=row, new=more, base_version=1)
    page = text(client, "given", row)
    assert "“Tanisha”" in page and page.count("Is this the name of somebody") == 1


def test_names_of_families_are_those_of_the_giver_alone(cast):
    """Whose family bears a name is told to nobody but who works with it."""
    page = text(
        signed_in(cast.stranger), "given", a_given(cast.stranger, body="The marlow family and otto came.")
    )
    assert "one of your families" not in page and "Send it to the editors" in page
    mine = text(
        signed_in(cast.worker), "given", a_given(cast.worker, body="The marlow family and otto came.")
    )
    assert mine.count("Somebody in one of your families has this name") == 2


def test_write_given(cast):
    client, row = signed_in(cast.worker), a_given(cast.worker)
    assert row.wording.title in text(client, "write_given", row)
    told = form(title="Otherwise", base_version="1")
    for _ in range(2):
        assert client.post(at("write_given", row), told)["Location"] == at("given", row)
    assert (row.wording.title, row.wordings.count(), Given.objects.get(pk=row.pk).version) == (
        "Otherwise",
        1,
        2,
    )
    late = client.post(at("write_given", row), form(title="Late", base_version="1"))
    assert (
        late.status_code == 409 and "Otherwise" in late.content.decode() and "Late" in late.content.decode()
    )
    with pytest.raises(Stale):
        writing.write_given(by=cast.worker, id=new_id(), at=AT, given=row, new=new(), base_version=1)


def test_what_was_sent_is_kept_and_what_was_not_is_written_over(cast):
    row = sent(cast.worker)
    writing.call_back_given(by=cast.worker, id=new_id(), at=AT, given=row)
    for version, title in ((1, "Second"), (2, "Third")):
        told = {"given": row, "new": new(title=title), "base_version": version}
        writing.write_given(by=cast.worker, id=new_id(), at=AT, **told)
    assert [one.title for one in row.wordings.order_by("number")] == [new().title, "Third"]
    assert "Version 1, as it was sent" in text(signed_in(cast.worker), "given", row)


def test_send_given_and_call_back_given(cast):
    client, row = signed_in(cast.worker), a_given(cast.worker)
    for name, state in (("send_given", State.SENT), ("call_back_given", State.DRAFT)):
        told = {"change_id": str(new_id())}
        assert {client.post(at(name, row), told)["Location"] for _ in range(2)} == {at("given", row)}
        assert state_of(row) == state
        late = client.post(at(name, row), {"change_id": str(new_id())}, follow=True)
        assert b"It moved on meanwhile" in late.content and state_of(row) == state
    assert [one.state for one in Step.objects.order_by("pk")] == [State.SENT, State.DRAFT]
    told = Entry.objects.filter(kind="library.given_moved", subject=row.pk).order_by("at", "pk")
    assert sorted((one.detail["was"], one.detail["to"]) for one in told) == [
        ("draft", "sent"),
        ("sent", "draft"),
    ]


def test_while_somebody_reads_it_nothing_changes(cast):
    row = sent(cast.worker)
    assert (
        "<form" not in text(signed_in(cast.worker), "write_given", row).split("<main")[1].split("</main")[0]
    )
    with pytest.raises(MovedOn):
        writing.write_given(by=cast.worker, id=new_id(), at=AT, given=row, new=new(), base_version=1)
    with pytest.raises(MovedOn):
        writing.answer_given(by=cast.worker, id=new_id(), at=AT, given=row, said={})


def test_throw_away_given(cast):
    client, row = signed_in(cast.worker), a_given(cast.worker)
    told = {"change_id": str(new_id())}
    assert {client.post(at("throw_away_given", row), told)["Location"] for _ in range(2)} == {at("giving")}
    assert not Given.objects.exists() and not Wording.objects.exists()
    kept = sent(cast.worker)
    client.post(at("throw_away_given", kept), {"change_id": str(new_id())})
    assert state_of(kept) == State.SENT


def test_nobody_writes_in_what_somebody_else_gives(cast):
    row = a_given(cast.worker)
    for by in (cast.second, cast.editor, cast.elsewhere):
        for change in (writing.send_given, writing.throw_away_given, writing.call_back_given):
            with pytest.raises(NotAllowed):
                change(by=by, id=new_id(), at=AT, given=row)


def test_what_is_typed_as_html_is_shown_and_never_obeyed(cast):
    row = a_given(
        cast.worker, title="<script>alert(1)</script>", body="<b>x</b> [x](https://example.com) Marisol"
    )
    for name in ("given", "giving", "write_given"):
        page = signed_in(cast.worker).get(at(name, row if name != "giving" else None)).content.decode()
        assert "<script>alert" not in page and "<b>x" not in page and 'href="https://example' not in page
