"""The court is a choice of the child: what disclosure makes of a yes and of a no, and what the child is told of it."""

from typing import Any

import pytest

from threefold.audit.models import Entry
from threefold.core.clock import now
from threefold.disclosure.groups import Surface
from threefold.disclosure.sharing import decide
from threefold.families.addressees import case_plan, county_file, court
from threefold.families.models import Protection
from threefold.families.readers import facts_of
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.copies.map import family_map
from threefold.mapping.models import MapItem
from threefold.practice.errors import NotAllowed
from threefold.toolkit.changes import Begin, choose_readers, finish_tool, keep_draft
from threefold.toolkit.models import FilledTool, SheetChoice
from threefold.toolkit.onward.changes import carry_facts
from threefold.toolkit.tests.test_copies import person, seen, worker
from threefold.toolkit.tests.things import finished, houses, who
from threefold.toolkit.voice.facts import facts_of as sayings_of
from threefold.toolkit.voice.said import said_with
from threefold.web.tests.test_child_words import WORDS
from threefold.web.tests.test_filled import at, form_on, text_of

pytestmark = pytest.mark.django_db
SOUP = "Grandma's soup."


def says(cast: Cast, row: FilledTool, *, sheet: str = "good", **more: Any) -> SheetChoice:
    return choose_readers(filled=row.pk, sheet=sheet, **{**who(cast), "at": now(), **more})


def for_court(cast: Cast) -> list[str]:
    """What of the map may stand in the court's text, before the child is asked about each piece."""
    facts = facts_of(cast.family, at=AT)
    reader = court(facts, worker(cast, "worker"), language="en")
    return [one.text for one in family_map(cast.family, reader, Surface.TEXT).items]


@pytest.fixture
def on_map(cast: Cast) -> FilledTool:
    """Something good that Ivy said, which went on to the map; nobody is kept safe from anybody."""
    Protection.objects.all().delete()
    row = finished(cast)
    good = next(one for one in sayings_of(row.definition, row.payload) if one.text == SOUP)
    carry_facts(filled=row.pk, sayings=[good.id_in(row.root)], **who(cast))
    assert MapItem.objects.get(text=SOUP).from_sheet
    return row


def test_the_courts_text_has_it_with_a_yes_and_not_without_one(cast: Cast, on_map: FilledTool) -> None:
    assert SOUP not in for_court(cast), "nothing was said"
    says(cast, on_map)
    assert SOUP not in for_court(cast), "nobody"
    says(cast, on_map, people=[cast.mother.pk, cast.attorney.pk])
    assert SOUP not in for_court(cast), "people, and no court"
    says(cast, on_map, court=True)
    assert SOUP in for_court(cast)
    says(cast, on_map, kept=True)
    assert SOUP not in for_court(cast)
    says(cast, on_map, court=True)
    says(cast, on_map, people=[cast.mother.pk])
    assert SOUP not in for_court(cast), "the child changed their mind"


def test_the_page_of_the_courts_text_asks_about_it_only_after_a_yes(cast: Cast, on_map: FilledTool) -> None:
    client, page = signed_in(cast.worker), at(cast, "court_text")
    assert "soup" not in text_of(client, page)
    says(cast, on_map, court=True)
    assert "soup" in text_of(client, page), "to be asked about, piece by piece"


def test_no_other_text_and_no_paper_of_the_family_has_it_by_that(cast: Cast, on_map: FilledTool) -> None:
    says(cast, on_map, court=True)
    facts, preparer = facts_of(cast.family, at=AT), worker(cast, "worker")
    plans = [case_plan(facts, preparer, language="en", person=one) for one in (None, cast.mother.pk)]
    for reader in (county_file(facts, language="en"), *plans):
        assert SOUP not in [one.text for one in family_map(cast.family, reader, Surface.TEXT).items]
    for name in ("mother", "father", "grandmother", "neighbor", "sibling"):
        assert seen(cast, person(cast, name), Surface.PRINT) == set(), name
    assert "good" in seen(cast, person(cast, "attorney"), Surface.PRINT), "who reads what the judge reads"
    says(cast, on_map)
    assert seen(cast, person(cast, "attorney"), Surface.PRINT) == set()


def test_where_somebody_is_kept_safe_from_a_party_nothing_goes_there(cast: Cast) -> None:
    assert Protection.objects.exists()
    row = finished(cast)
    good = next(one for one in sayings_of(row.definition, row.payload) if one.text == SOUP)
    carry_facts(filled=row.pk, sayings=[good.id_in(row.root)], **who(cast))
    says(cast, row, court=True)
    assert SOUP not in for_court(cast)


def test_a_sheet_that_names_people_to_be_safe_from_goes_to_no_court(cast: Cast) -> None:
    Protection.objects.all().delete()
    payload = {key: one for key, one in houses().items() if key in ("prepare", "end")}
    payload |= {
        "chosen": {"told_limits": "yes"},
        "red": {"people": [{"name": "Dad", "person": str(cast.father.pk)}]},
    }
    begin = Begin(tool="safety_house", person=cast.child.pk, language="en")
    row = keep_draft(begin=begin, payload=payload, **who(cast))
    finish_tool(filled=row.pk, seen=1, **who(cast))
    with pytest.raises(NotAllowed):
        says(cast, row, sheet="red", court=True)
    SheetChoice.objects.create(
        agency=cast.agency, created_at=now(), at=now(), by=cast.worker, family=cast.family, filled=row, sheet="red",
        court=True,
    )  # fmt: skip
    red = row.definition.section("red")
    assert red is not None
    piece = said_with(row).piece(row, red)
    assert not decide(person(cast, "attorney"), piece, Surface.PRINT).shown
    page = text_of(signed_in(cast.worker), at(cast, "choose_readers", filled=row.pk, sheet="red"))
    assert 'name="court"' not in page and "goes into no text for the court" in page


def test_the_worker_writes_the_choice_down_and_it_stands_on_the_page(cast: Cast) -> None:
    row, client = finished(cast), signed_in(cast.worker)
    form = form_on(client, at(cast, "choose_readers", filled=row.pk, sheet="good"), "court")
    went = client.post(form.action, form.body({"how": "people", "people": [], "court": "on"}))
    assert went.status_code == 302
    made = SheetChoice.objects.get()
    assert (made.court, made.people_ids, made.kept) == (True, frozenset(), False)
    assert Entry.objects.get(kind="toolkit.readers_chosen").detail["court"] is True
    assert "the judge and the lawyers" in text_of(client, at(cast, "filled_tool", filled=row.pk))
    form = form_on(client, at(cast, "choose_readers", filled=row.pk, sheet="good"), "court")
    assert "You can say no again" in text_of(client, form.action)
    assert (
        client.post(form.action, form.body({"how": "nobody", "people": [], "court": "on"})).status_code == 302
    )
    assert [one.court for one in SheetChoice.objects.order_by("at", "pk")] == [True, False], (
        "both stay written"
    )
    form = form_on(client, at(cast, "choose_readers", filled=row.pk, sheet="good"), "court")
    assert (
        client.post(form.action, form.body({"how": "people", "people": [], "court": ""})).status_code == 422
    )
    with pytest.raises(NotAllowed):
        says(cast, row, kept=True, court=True)


@pytest.mark.parametrize(
    ("lang", "chip", "parents"), [("en", "A judge", "your parents"), ("es", "Jueza o juez", "tus papás")]
)
def test_the_childs_screen_offers_a_judge_and_says_who_reads_along(
    lang: str, chip: str, parents: str
) -> None:
    who_may = WORDS[lang]["who"]
    assert chip in who_may["chips"]
    assert parents in next(text for key, text in who_may["facts"] if key == "paper")
