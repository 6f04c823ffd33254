"""A sealed thing said in passing: words that give away who reported stand in every free text of the record, and reach
no worker to whom that is sealed, and no paper.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.urls import reverse

from tests.sweep.canaries import Canaries, Canary
from tests.sweep.crawl import pages
from tests.sweep.forms import forms_of
from tests.sweep.rich import Rich, fill
from tests.sweep.roles import client_of
from tests.sweep.table import PEOPLE
from tests.sweep.test_desk import papers
from threefold.disclosure.groups import Surface
from threefold.families.models import ReporterVault
from threefold.families.tests.cast import make_cast
from threefold.plans.models import Plan
from threefold.printing.html import sheet

pytestmark = pytest.mark.django_db
HINT = "Wickford"
# Names, numbers and the agency's own: nobody writes a sentence there. What lies in a vault is the sealed thing itself.
NO_SENTENCES = {
    "families.Person": {
        "first_name",
        "last_name",
        "preferred_name",
        "also_called",
        "pronouns",
        "languages",
        "phone",
    },
    "families.Family": {"name", "county_number"},
    "families.ReporterVault": None,
    "families.ProtectedPlace": None,
    "accounts.Agency": None,
    "accounts.Unit": None,
    "accounts.Worker": None,
    "accounts.Draft": None,
}
_TOLD = re.compile(rf"(Zq\d{{4}}x) {HINT}")


class Hinting(Canaries):
    """As the canaries, each followed by the hint where it fits."""

    def put(self, row: Any, name: str, mark: str = "", source: Canary | None = None) -> str:
        word = super().put(row, name, mark, source)
        without = NO_SENTENCES.get(row._meta.label, set())
        plain = name.split(".")[0]
        most = getattr(row._meta.get_field(plain), "max_length", None) or 99
        fits = without is not None and plain not in without and most > 25
        return f"{word} {HINT}" if fits else word

    def reworded(self, value: Any, row_of: Any, name: str) -> Any:
        return super().reworded(
            value.removesuffix(f" {HINT}") if isinstance(value, str) else value, row_of, name
        )


@pytest.fixture(scope="module")
def made(django_db_setup: None, django_db_blocker: Any) -> Iterator[Rich]:
    """The rich family with a hint in everything that people wrote, undone after the module."""
    with django_db_blocker.unblock(), transaction.atomic():
        rich = fill(Rich(make_cast(), canaries=Hinting()))
        for vault in ReporterVault.objects.all():
            vault.put("giveaways", HINT)
            vault.save()
        yield rich
        transaction.set_rollback(True)


@pytest.mark.parametrize("who", ["facilitator", "second"])
def test_words_that_give_a_reporter_away_reach_no_worker_to_whom_they_are_sealed(
    rich: Rich, who: str
) -> None:
    told: set[str] = set()
    answers = 0
    for page in pages(client_of(rich, who), rich):
        answers += page.status == 200
        told |= {f"{page.name} shows {rich.canaries.known[word]}" for word in _TOLD.findall(page.html)}
    # What they wrote alone is their own.
    told = {one for one in told if "LoneDraft.sealed_words" not in one}
    assert not told, "\n".join(sorted(told))
    assert answers > 50


def test_the_social_worker_reads_what_was_written(rich: Rich) -> None:
    """The hint is really there: for whom it is not sealed, it stands on the pages."""
    told: set[str] = set()
    for page in pages(client_of(rich, "worker"), rich, most=1):
        told |= set(_TOLD.findall(page.html))
        if len(told) > 150:
            return
    raise AssertionError(f"only {len(told)} words with the hint")


@pytest.mark.parametrize("who", [who for several in PEOPLE.values() for who in several])
def test_no_paper_says_it(rich: Rich, who: str) -> None:
    for _order, offer, ready in papers(rich, who, Surface.PRINT):
        assert not ready.may_leave or HINT not in sheet(ready.paper), (who, offer.kind)


@pytest.mark.parametrize("page", ["plans:change-plan", "plans:child-plan"])
def test_a_worker_changes_a_plan_and_leaves_the_words_that_are_sealed_to_them(rich: Rich, page: str) -> None:
    client, plan = client_of(rich, "facilitator"), Plan.objects.get(pk=rich.ids["plan"][0])
    Plan.objects.filter(pk=plan.pk).update(monitoring="Alma calls.", monitoring_translation="Alma llama.")
    kept = Plan.objects.filter(pk=plan.pk).values(
        "title", "title_translation", "child_text", "tribe_took_part"
    )
    before = kept.get()
    assert HINT in str(before)
    address = reverse(page, kwargs={"family": rich.cast.family.pk, "plan": plan.pk})
    html = client.get(address).content.decode()
    assert "Some words of this plan are sealed to you" in html
    forms = [one for one in forms_of(address, html) if one.target == page]
    typed = {"monitoring": "Alma calls on Fridays."} if page == "plans:change-plan" else {}
    answer = client.post(address, forms[0].body({**typed, "reason": "They asked for it."}))
    assert answer.status_code == 302, answer.content.decode()[-3000:]
    assert kept.get() == before
    plan.refresh_from_db()
    assert plan.monitoring == typed.get("monitoring", "Alma calls.")
