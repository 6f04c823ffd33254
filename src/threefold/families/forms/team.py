"""What is asked about who works with a family, and who must not."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from threefold.accounts.models import Worker
from threefold.core.forms import Text
from threefold.families.forms.base import Day, FamilyForm
from threefold.families.models import Assignment


class AssignmentForm(FamilyForm):
    """A worker joins."""

    worker = forms.ChoiceField(label=_("Who joins"))
    kind = forms.ChoiceField(label=_("As"), choices=Assignment.Kind.choices)
    starts = Day(label=_("From"), required=True)

    def __init__(self, *args: Any, workers: Iterable[Worker], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose("worker", choices(workers), blank=True)


class ConflictForm(FamilyForm):
    """A worker who must not see this family."""

    worker = forms.ChoiceField(label=_("Who must not see this family"))
    reason = Text(
        label=_("Why"), long=True, max_length=2000, help_text=_("Relative, neighbor, former partner.")
    )
    starts = Day(label=_("From"), required=True)

    def __init__(self, *args: Any, workers: Iterable[Worker], **kwargs: Any) -> None:
        # It stands beside the form of who joins: each label must lead to its own field.
        kwargs.setdefault("auto_id", "barred_%s")
        super().__init__(*args, **kwargs)
        self.choose("worker", choices(workers), blank=True)


def choices(workers: Iterable[Worker]) -> list[tuple[str, str]]:
    """Workers by name, with their unit, so that two of one name are told apart."""
    return [(str(one.pk), f"{one.name} ({one.unit.name})" if one.unit else one.name) for one in workers]
