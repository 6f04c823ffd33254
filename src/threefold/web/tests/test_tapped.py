"""What the child chose on the screen is not asked again: the worker writes it down."""

import re

import pytest

from threefold.core.clock import now
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.toolkit.changes import choose_readers
from threefold.toolkit.models import ChildDraft, FilledTool
from threefold.toolkit.tests.things import finished, who
from threefold.web.tests.test_filled import at, form_on, text_of

pytestmark = pytest.mark.django_db


def tapped(cast: Cast, may: str = "yes") -> FilledTool:
    row = finished(cast)
    said = {"choice": "pick", "people": [{"name": "Nana", "may": may}], "at": now().isoformat()}
    ChildDraft.objects.create(
        agency=cast.agency, created_at=now(), family=cast.family, filled=row, worker=cast.worker, open=False,
        who={"worries": said}, kept_at=now(),
    )  # fmt: skip
    return row


def sheet(page: str, key: str) -> str:
    return page.split(f'id="sheet_{key}"')[1].split("</section>")[0]


def test_the_sheet_says_that_it_is_to_be_written_down(cast: Cast) -> None:
    row, client = tapped(cast), signed_in(cast.worker)
    page = text_of(client, at(cast, "filled_tool", filled=row.pk))
    worries, good = sheet(page, "worries"), sheet(page, "good")
    assert "Write down what the child said" in worries and "Ask the child" not in worries
    assert "The child has not said yet" not in worries
    assert "Ask the child" in good and "The child has not said yet" in good
    other = sheet(text_of(signed_in(cast.second), at(cast, "filled_tool", filled=row.pk)), "worries")
    assert "tapped" not in other, "for the worker who was there"


@pytest.mark.parametrize(("may", "how"), [("yes", "people"), ("no", "nobody"), ("unsure", "nobody")])
def test_the_page_begins_with_what_the_child_chose(cast: Cast, may: str, how: str) -> None:
    row, client = tapped(cast, may), signed_in(cast.worker)
    path = at(cast, "choose_readers", filled=row.pk, sheet="worries")
    page = text_of(client, path)
    assert "Do not ask it all again" in page and "Say this first" not in page
    assert re.search(rf'value="{how}"[^>]*checked', page)
    assert form_on(client, path, "how").fields["people"].value in ([], None, ""), (
        "who they are, the worker says"
    )
    other = text_of(client, at(cast, "choose_readers", filled=row.pk, sheet="good"))
    assert "Say this first" in other and "Do not ask it all again" not in other


def test_what_is_said_on_a_later_day_is_asked_with_all_that_must_be_told(cast: Cast) -> None:
    row, client = tapped(cast), signed_in(cast.worker)
    given = {**who(cast), "at": now()}
    choose_readers(filled=row.pk, sheet="worries", people=[cast.grandmother.pk], **given)
    page = text_of(client, at(cast, "choose_readers", filled=row.pk, sheet="worries"))
    assert "Say this first" in page and "Do not ask it all again" not in page
    assert "What the child tapped on the screen" in page
