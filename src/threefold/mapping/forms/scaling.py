"""What is asked about a scale, and about each person's number on it."""

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from threefold.core.choosing import offer_without
from threefold.core.forms import Text, ThreefoldForm, day
from threefold.core.terms import choices_of
from threefold.disclosure.sharing import Audience
from threefold.families.models import Person
from threefold.mapping.around import absent_of
from threefold.mapping.changes.scaling import NewRating, NewScale
from threefold.mapping.forms.fields import LANGUAGES, refuse_day, said_in
from threefold.mapping.forms.statements import SHARED_AUDIENCES, spoken
from threefold.practice.vocabulary.questions import ScaleKind

DECLINED = "declined"
WHO_MAY_SEE = [one for one in SHARED_AUDIENCES if one[0] != Audience.CHOSEN]


class ScaleForm(ThreefoldForm):
    """A question with both ends described; 10 is asked first."""

    kind = forms.ChoiceField(label=_("What is it about?"), choices=choices_of(ScaleKind))
    question = Text(label=_("The question"), long=True, max_length=500)
    ten = Text(
        label=_("10 means"), long=True, max_length=500,
        help_text=_("As the family would say it: what is then true every day?"),
    )  # fmt: skip
    zero = Text(label=_("0 means"), long=True, max_length=500)
    language = forms.ChoiceField(label=_("Written in"), choices=LANGUAGES, initial="en")
    question_translation = Text(
        label=_("The question in the other language"), required=False, long=True, max_length=500
    )
    ten_translation = Text(label=_("10 in the other language"), required=False, long=True, max_length=500)
    zero_translation = Text(label=_("0 in the other language"), required=False, long=True, max_length=500)
    danger = forms.ChoiceField(label=_("About which worry?"), required=False)
    only_for = forms.ChoiceField(
        label=_("Whose own scale is it?"), required=False,
        help_text=_("A child's path, or somebody's own wording. Nobody else puts a number on it."),
    )  # fmt: skip

    def __init__(
        self, *args: Any, people: Collection[Person], dangers: Iterable[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("language", spoken())
        worry: Any = self.fields["danger"]
        worry.choices = [("", _("All of it together")), *dangers]
        whose: Any = self.fields["only_for"]
        whose.choices = [("", _("Everybody's")), *((str(one.pk), one.called) for one in people)]
        offer_without(self, ("only_for",), absent_of(people))

    def scale(self) -> NewScale:
        """The answers, as the change takes them."""
        given = {
            name: value for name, value in self.cleaned_data.items() if name in NewScale.__dataclass_fields__
        }
        for name in ("danger", "only_for"):
            given[name] = UUID(given[name]) if given[name] else None
        return NewScale(**given)


class DayForm(ThreefoldForm):
    """The day on which people were asked."""

    rated_on = day(_("Asked on"), required=True)

    def __init__(self, *args: Any, on: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on
        self.initial.setdefault("rated_on", on)

    def clean(self) -> dict[str, Any]:
        """Nobody was asked tomorrow."""
        given = super().clean() or {}
        refuse_day(self, "rated_on", latest=self.on)
        return given


class NumberForm(forms.Form):
    """One person's number, 10 first, with what they said about it. Empty: they were not asked."""

    value = forms.ChoiceField(required=False)
    words = Text(
        label=_("What makes it that number, and not lower?"), required=False, long=True, max_length=2000
    )
    one_up = Text(
        label=_("What would one point higher look like?"), required=False, long=True, max_length=2000
    )
    exact_words = forms.BooleanField(label=_("These are their exact words"), required=False, initial=True)
    language = forms.ChoiceField(label=_("Said in"), choices=said_in, required=False)
    translation = Text(label=_("In the other language"), required=False, long=True, max_length=2000)
    audience = forms.ChoiceField(label=_("Who may see it"), choices=WHO_MAY_SEE, required=False)
    use_required_attribute = False

    def __init__(
        self, *args: Any, name: str, person: UUID | None, worker: UUID | None, child: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.name, self.person, self.worker, self.child = name, person, worker, child
        # The writing help beside the words, once the page has made it.
        self.coach: Any = None
        value: Any = self.fields["value"]
        value.label = name
        numbers = [(str(number), str(number)) for number in range(10, -1, -1)]
        value.choices = [("", _("Not asked")), *numbers, (DECLINED, _("Did not want to say"))]
        # A child decides who sees their words; until somebody has asked them, it is the county's workers.
        self.initial.setdefault("audience", Audience.STAFF if child else Audience.FAMILY)
        self.initial.setdefault("language", spoken())

    def clean(self) -> dict[str, Any]:
        """Words belong to a number, or to somebody who did not want to say one."""
        given = super().clean() or {}
        if not given.get("value") and (given.get("words") or given.get("one_up")):
            self.add_error("value", _("Say the number that these words are about."))
        return given

    @property
    def answered(self) -> bool:
        """Whether this person was asked."""
        return bool(self.cleaned_data.get("value"))

    def rating(self, rated_on: Any) -> NewRating:
        """The answer, as the change takes it."""
        given = self.cleaned_data
        names = ("words", "one_up", "exact_words", "translation")
        return NewRating(
            value=None if given["value"] == DECLINED else int(given["value"]),
            rated_on=rated_on,
            person=self.person,
            worker=self.worker,
            **{name: given[name] for name in names},
            **{name: given[name] or self.initial[name] for name in ("language", "audience")},
        )
