"""Words that were used for somebody else before (rule 55): told to whoever wrote them, never where they stand."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import models
from django.http import HttpRequest
from django.utils.translation import get_language

from threefold.accounts.models import Worker
from threefold.core.clock import today
from threefold.families.models import Person
from threefold.families.roles import families_of
from threefold.practice.findings import Finding
from threefold.practice.repetition import FEWEST_WORDS, Used, bare_words
from threefold.practice.rules.checks import findings_for_reuse
from threefold.practice.rules.facts.work import ReuseView

NEWEST = 1000


def used_elsewhere(row: Any, others: models.QuerySet[Any], *, by: Worker, on: date) -> tuple[Finding, ...]:
    """Whether a text (a statement, an action of a plan) says nearly what `others` of its kind say of another child or
    family. Only families that the writer may open are asked; no word of theirs comes out.
    """
    if len(bare_words(row.text)) < FEWEST_WORDS:
        return ()
    within = families_of(by, on=on).values("pk")
    rows = others.filter(family__in=within).exclude(pk=row.pk).prefetch_related("children")
    earlier = list(rows.order_by("-created_at")[:NEWEST])
    names = _names({row.family_id, *(one.family_id for one in earlier)})
    return findings_for_reuse(
        ReuseView(text=_used(row, names), earlier=tuple(_used(one, names) for one in earlier))
    )


def tell_reuse(request: HttpRequest, row: Any, others: models.QuerySet[Any], *, by: Worker) -> None:
    """Say it once, on the page that follows the saving."""
    language = get_language() or "en"
    for one in used_elsewhere(row, others, by=by, on=today()):
        parts = [one.message, *([one.fix] if one.fix else [])]
        messages.info(request, " ".join(words.in_(language) for words in parts))


def _used(row: Any, names: dict[UUID, tuple[str, ...]]) -> Used:
    """What is about no child in particular is about the family."""
    children = sorted(str(child.pk) for child in row.children.all())
    about = f"{row.family_id}:{','.join(children)}"
    return Used(id=row.pk, about=about, text=row.text, names=names.get(row.family_id, ()))


def _names(families: Iterable[UUID]) -> dict[UUID, tuple[str, ...]]:
    found: dict[UUID, list[str]] = {}
    parts = ("first_name", "last_name", "preferred_name", "also_called")
    for family, *said in Person.objects.filter(family__in=families).values_list("family", *parts):
        found.setdefault(family, []).extend(name for one in said for name in one.splitlines() if name)
    return {family: tuple(several) for family, several in found.items()}
