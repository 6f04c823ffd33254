"""Files that go with what is given: put to it, looked through, fetched by whom they are for, taken away."""

import re
from html import unescape
from importlib import import_module

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT
from threefold.library.giving.changes import files, reviewing, writing
from threefold.library.giving.errors import TooMany, Unanswered
from threefold.library.giving.looking import looked_at
from threefold.library.giving.models import Given, GivenFile
from threefold.library.giving.vocabulary import State
from threefold.library.tests.given import a_file, a_given, published, sent
from threefold.library.tests.world import a_library
from threefold.practice.errors import NotAllowed
from threefold.practice.needles import needles_of_name
from threefold.printing.tests import hostile


@pytest.fixture(autouse=True)
def library(db):
    a_library(tools=False)


def at(name, row, file=None):
    kwargs = {"given": row.pk} | ({"file": file.pk} if file else {})
    return reverse(f"library:{name}", kwargs=kwargs)


def upload(client, row, made, name="x.png", **changed):
    told = {"change_id": str(new_id()), "looked": "on", "file": SimpleUploadedFile(name, made)} | changed
    return client.post(at("add_given_file", row), told)


def test_add_given_file(cast):
    client, row = signed_in(cast.worker), a_given(cast.worker)
    assert "5 MB at most" in client.get(at("given", row)).content.decode()
    answer = upload(client, row, hostile.picture("JPEG", gps=True), name="Marisol.exe")
    assert answer.status_code == 302
    (file,) = row.files.all()
    assert file.kind == "jpg" and b"MARISOL" not in bytes(file.made) and file.size == len(bytes(file.made))
    page = client.get(at("given", row)).content.decode()
    assert "JPG" in page and "Marisol" not in page
    told = Entry.objects.get(kind="library.given_file_added", subject=row.pk)
    assert told.detail == {"kind": "jpg", "size": file.size}


def test_the_same_file_sent_twice_is_there_once(cast):
    client, row, once = signed_in(cast.worker), a_given(cast.worker), str(new_id())
    answers = [upload(client, row, hostile.picture("PNG"), change_id=once) for _ in range(2)]
    assert answers[0]["Location"] == answers[1]["Location"] and row.files.count() == 1


@pytest.mark.parametrize(
    ("made", "word"),
    [
        (b"", "This file is empty"),
        (hostile.office(more={"word/vbaProject.bin": b"x"}), "holds macros"),
        (hostile.pdf(hostile.action("/JavaScript", JS="x")), "can do something by itself"),
        (b"<svg onload=x>", "can carry scripts"),
        (b"%PDF-" + b"a" * 5_000_001, "5 MB is the most"),
    ],
    ids=["empty", "macros", "script", "svg", "large"],
)
def test_what_is_refused_is_refused_with_a_word(cast, made, word):
    client, row = signed_in(cast.worker), a_given(cast.worker)
    answer = upload(client, row, made, name="fine.pdf")
    assert answer.status_code == 422 and word in unescape(answer.content.decode())
    assert not GivenFile.objects.exists()


def test_somebody_has_to_have_looked_through_it(cast):
    row = a_given(cast.worker)
    answer = upload(signed_in(cast.worker), row, hostile.picture("PNG"), looked="")
    assert answer.status_code == 422 and "Look through it first" in answer.content.decode()


def test_six_files_are_the_most(cast):
    row = a_given(cast.worker)
    for _ in range(files.MOST):
        a_file(row)
    answer = upload(signed_in(cast.worker), row, hostile.picture("PNG"))
    assert answer.status_code == 422 and "Six files are the most" in answer.content.decode()
    with pytest.raises(TooMany):
        a_file(row)


def test_given_file(cast):
    row = sent(cast.worker, with_file=True)
    file = row.files.get()
    for by in (cast.worker, cast.editor):
        answer = signed_in(by).get(at("given_file", row, file))
        assert answer.content == bytes(file.made) and answer["Content-Type"] == "application/pdf"
        assert answer["Content-Disposition"] == 'attachment; filename="three-houses-at-the-kitchen-table.pdf"'
        assert answer["X-Content-Type-Options"] == "nosniff"
    for by in (cast.second, cast.trainer, cast.elsewhere):
        assert signed_in(by).get(at("given_file", row, file)).status_code == 404
    other = a_given(cast.worker)
    assert signed_in(cast.worker).get(at("given_file", other, file)).status_code == 404


@pytest.mark.parametrize("public", [True, False])
def test_resource_file(cast, public):
    row = Given.objects.get(
        pk=published(cast.worker, cast.editor, cast.trainer, with_file=True, public=public).pk
    )
    kwargs = {"resource": row.page.slug, "language": "en", "file": row.files.get().pk}
    address = reverse("library:resource_file", kwargs=kwargs)
    page = signed_in(cast.second).get(row.page.get_url()).content.decode()
    assert address in page and "Files to take along" in page
    assert signed_in(cast.second).get(address)["Content-Disposition"].startswith("attachment")
    assert Client().get(address).status_code == (200 if public else 302)
    nowhere = reverse("library:resource_file", kwargs=kwargs | {"resource": "three-houses"})
    assert signed_in(cast.second).get(nowhere).status_code == 404
    reviewing.withdraw_given(
        by=cast.worker, id=new_id(), at=AT, given=row, words="It was too long for everybody."
    )
    assert signed_in(cast.second).get(address).status_code == 404 and Client().get(address).status_code == 302


def test_a_file_of_what_is_not_published_stands_on_no_page(cast):
    row = published(cast.worker, cast.editor, cast.trainer)
    late = a_file(row)
    row = Given.objects.get(pk=row.pk)
    assert row.state == State.DRAFT and row.page.live
    kwargs = {"resource": row.page.slug, "language": "en", "file": late.pk}
    assert signed_in(cast.second).get(reverse("library:resource_file", kwargs=kwargs)).status_code == 404
    assert "Files to take along" not in signed_in(cast.second).get(row.page.get_url()).content.decode()


def test_remove_given_file(cast):
    client, row = signed_in(cast.worker), a_given(cast.worker)
    file, told = a_file(row), {"change_id": str(new_id())}
    answers = [client.post(at("remove_given_file", row, file), told) for _ in range(2)]
    assert answers[0]["Location"] == answers[1]["Location"] and not GivenFile.objects.exists()


def test_a_file_on_a_page_stays_there_until_the_new_words_are_read(cast):
    row = published(cast.worker, cast.editor, cast.trainer, with_file=True)
    file = row.files.get()
    files.remove_given_file(by=cast.worker, id=new_id(), at=AT, given=row, file=file)
    file.refresh_from_db()
    assert file.taken_away and file.on_page and Given.objects.get(pk=row.pk).state == State.DRAFT
    writing.send_given(by=cast.worker, id=new_id(), at=AT, given=row)
    reviewing.take_given(by=cast.editor, id=new_id(), at=AT, given=row, public=True)
    reviewing.agree_given(by=cast.trainer, id=new_id(), at=AT, given=row)
    file.refresh_from_db()
    assert not file.on_page


def test_nobody_puts_files_to_what_somebody_else_gives(cast):
    row = a_given(cast.worker)
    file = a_file(row)
    for by in (cast.second, cast.editor):
        with pytest.raises(NotAllowed):
            files.remove_given_file(by=by, id=new_id(), at=AT, given=row, file=file)
        assert upload(signed_in(by), row, hostile.picture("PNG")).status_code == 404


WITH_NAME = hostile.office(body=hostile.word("<w:r><w:t>Then Marisol Reyes &lt;script&gt; came.</w:t></w:r>"))


def test_what_stands_in_a_file_is_asked_about_like_the_text(cast):
    client, row = signed_in(cast.worker), a_given(cast.worker)
    upload(client, row, WITH_NAME, name="x.docx")
    page = client.get(at("given", row)).content.decode()
    assert (
        "1. “Marisol Reyes”" in page
        and "In the file (DOCX): “Then Marisol Reyes &lt;script&gt; came.”" in page
    )
    with pytest.raises(Unanswered):
        writing.send_given(by=cast.worker, id=new_id(), at=AT, given=row)
    (field,) = re.findall(r'name="(name-\w+)"[^>]*value="changed"', page)
    told = {"change_id": str(new_id()), field: "changed"}
    assert client.post(at("answer_given", row), told).status_code == 302
    writing.send_given(by=cast.worker, id=new_id(), at=AT, given=row)
    read = signed_in(cast.editor).get(at("read_given", row)).content.decode()
    assert "“Marisol Reyes”" in read and "looked only at the text of these files" in read


def test_a_name_in_the_text_and_in_a_file_is_one_question_and_a_file_taken_away_asks_nothing(cast):
    client, row = signed_in(cast.worker), a_given(cast.worker, body="Then Marisol Reyes came.")
    upload(client, row, WITH_NAME)
    (asked,) = looked_at(row, row.wording, cast.worker).questions
    assert not asked.file
    other = a_given(cast.worker)
    upload(client, other, WITH_NAME)
    files.remove_given_file(by=cast.worker, id=new_id(), at=AT, given=other, file=other.files.get())
    assert not looked_at(other, other.wording, cast.worker).questions


def test_who_somebody_works_with_is_found_in_a_file_too(cast, monkeypatch):
    known = needles_of_name("Nora", "Marlow")
    monkeypatch.setattr("threefold.library.giving.looking.names_of_my_families", lambda *_, **__: known)
    row = a_given(cast.worker)
    made = hostile.office(body=hostile.word("<w:r><w:t>at the marlow house</w:t></w:r>"))
    upload(signed_in(cast.worker), row, made)
    (asked,) = looked_at(row, row.wording, cast.worker).questions
    assert (asked.sort, asked.words, asked.around) == ("known", "marlow", "at the marlow house")


@pytest.mark.parametrize(("made", "told"), [(hostile.picture("PNG"), True), (WITH_NAME, False)])
def test_what_the_program_cannot_read_is_said(cast, made, told):
    client, row = signed_in(cast.worker), a_given(cast.worker)
    upload(client, row, made)
    assert ("could not read all of it" in client.get(at("given", row)).content.decode()) is told


def test_files_that_were_given_before_are_read_with_the_new_version(cast):
    row = a_given(cast.worker)
    upload(signed_in(cast.worker), row, WITH_NAME)
    GivenFile.objects.update(says="", says_all=False)
    import_module("threefold.library.migrations.0010_what_files_say").read(apps, None)
    file = GivenFile.objects.get()
    assert file.says == "Then Marisol Reyes <script> came." and file.says_all
