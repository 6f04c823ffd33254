"""The auditor's page, and what the first page says to roles that have no families."""

import re
from datetime import timedelta

import pytest

from threefold.audit.models import Entry
from threefold.audit.recording import record_read
from threefold.families.models import Opening
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast

pytestmark = pytest.mark.django_db


def test_the_auditor_sees_who_opened_what_and_no_word_of_it(cast: Cast) -> None:
    opening = {"agency": cast.agency, "created_at": AT, "until": AT + timedelta(hours=1)}
    Opening.objects.create(
        family=cast.family, worker=cast.worker, group="reporter.identity", purpose="call_back",
        reason="CANARY-REASON", break_glass=True, **opening,
    )  # fmt: skip
    far = {**opening, "agency": cast.other_agency}
    Opening.objects.create(
        family=cast.other_family, worker=cast.elsewhere, group="family.header", reason="X", **far
    )
    record_read(
        by=cast.second, at=AT, group="plan.text", surface="screen", family=cast.family.pk, refused=True
    )
    page = signed_in(cast.auditor).get("/watch/").content.decode()
    assert "Alma:" in page and "Calling back whoever reported" in page and "The glass was broken." in page
    assert "Sam was refused a file" in page and str(cast.family.pk)[:8] in page
    # Days as everywhere else, and no second stop after "p.m.".
    day = re.search(r"2 March( 2026)?, \d+", page)
    assert day and "m.." not in page and "03/02/2026" not in page
    assert "CANARY" not in page and "Marlow" not in page and "Elle" not in page
    assert Entry.objects.filter(actor=cast.auditor.pk, detail__group="audit.log").exists()


def test_nobody_else_has_that_page(cast: Cast) -> None:
    for worker in (cast.worker, cast.supervisor, cast.leader, cast.administrator):
        assert signed_in(worker).get("/watch/").status_code == 404


def test_each_role_without_families_reads_what_it_can_do(cast: Cast) -> None:
    for worker, said in (
        (cast.leader, "As a county leader"),
        (cast.trainer, "As a trainer"),
        (cast.editor, "As a toolkit editor"),
        (cast.administrator, "As an administrator"),
        (cast.auditor, "As an auditor"),
    ):
        client = signed_in(worker)
        for address in ("/", "/families/"):
            page = client.get(address).content.decode()
            assert said in page and "Begin one" not in page and "/families/new/" not in page
