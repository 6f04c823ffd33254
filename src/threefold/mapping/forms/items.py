"""What is asked about one thing on the map."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from threefold.core.choosing import offer_without
from threefold.core.forms import Ten, Text, ThreefoldForm, day
from threefold.core.terms import choices_of
from threefold.disclosure.sharing import Audience
from threefold.mapping.around import Around, Known
from threefold.mapping.changes.content import MANY, RATED, NewItem
from threefold.mapping.forms.fields import (
    MEANING_BELOW,
    Pick,
    PickMany,
    kinds,
    plain_kinds,
    refuse_day,
    said_in,
)
from threefold.practice.questions import Question as Asked
from threefold.practice.questions import question_of
from threefold.practice.vocabulary.questions import Basis, Question

OTHER, REPORTED = "other", "reported"
# Fields that the form and `NewItem` name alike.
SAME = ("category", "text", "exact_words", "language", "translation", "said_on", "basis", "audience", "in_confidence",
        "happened_on", "happened_about", "happened_text", "asked", "due_on", *RATED)  # fmt: skip


WHO_IS_WHO = _(
    "The family: parents, caregivers and children. Everybody else who stands by them is the circle of support."
)
NOT_FOR = _("Somebody is kept safe from %(name)s: what they or a child said is not on %(name)s’s copy.")


class ItemForm(ThreefoldForm):
    """One thing that was said or seen: the words and who said them first, everything else below."""

    asked = forms.CharField(required=False, widget=forms.HiddenInput)
    text = Text(label=_("What was said or seen?"), long=True)
    who = forms.ChoiceField(label=_("Who said it?"), widget=Pick)
    who_other = Text(label=_("If somebody else: who? Their part is enough"), required=False, max_length=120)
    exact_words = forms.BooleanField(label=_("These are the exact words"), required=False)
    category = forms.ChoiceField(label=_("What kind of thing is it?"), widget=forms.RadioSelect)
    owner = forms.ChoiceField(label=_("Who does it?"), required=False)
    due_on = day(_("By when?"))
    about_children = forms.MultipleChoiceField(
        label=_("About which children?"), required=False, widget=PickMany
    )
    happened_on = day(_("When did it happen?"), help_text=_("The day, if anybody knows it."))
    happened_about = forms.BooleanField(label=_("About then, not that very day"), required=False)
    happened_text = Text(
        label=_("Or when, in words"), required=False, max_length=120,
        help_text=_("For example: two nights a week since fall"),
    )  # fmt: skip
    willingness = Ten(label=_("How willing, 10 to 0"))
    confidence = Ten(label=_("How sure that they can, 10 to 0"))
    capacity = Ten(label=_("How able: time, strength, a way to get there, 10 to 0"))
    danger = forms.ChoiceField(label=_("Against which worry did it protect?"), required=False)
    seen_by = forms.ChoiceField(label=_("Who saw it?"), required=False)
    basis = forms.ChoiceField(label=_("How do we know?"), choices=choices_of(Basis))
    language = forms.ChoiceField(label=_("Said in"), choices=said_in, widget=Pick)
    translation = Text(label=_("In the other language"), required=False, long=True, help_text=MEANING_BELOW)
    translated_by = Text(label=_("Who translated it"), required=False, max_length=120)
    audience = forms.ChoiceField(
        label=_("Who may see it?"), choices=Audience.choices, widget=forms.RadioSelect, help_text=WHO_IS_WHO
    )
    chosen = forms.MultipleChoiceField(
        label=_("The people I choose"), required=False, widget=PickMany,
        help_text=_(
            "They may see it too, unless it is for the county’s workers only, as long as nobody is put at risk by it."
        ),
    )  # fmt: skip
    in_confidence = forms.BooleanField(
        label=_("It was told in confidence"), required=False,
        help_text=_(
            "It is locked away: you, too, open it only with a reason. While it is locked no copy has it, not even the "
            "teller’s own. While you have it open, only the teller’s and those of the people you choose can."
        ),
    )  # fmt: skip
    session = forms.ChoiceField(label=_("In which conversation?"), required=False)
    said_on = day(_("Said on"))

    def __init__(
        self, *args: Any, around: Around, question: Question | None = None, near: frozenset[UUID] = frozenset(),
        **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self.around = around
        if question is not None:
            self.fields["text"].widget.attrs["autofocus"] = not self.is_bound
            self.fields["text"].label = question.label.in_(get_language() or "en")
        people = [(str(one.id), one.name) for one in around.people]
        doers = [(f"person:{one.id}", one.name) for one in around.people]
        doers += [(f"worker:{pk}", name) for pk, name in around.workers]
        nobody = [("", "-")]
        self._offer("category", kinds(question))
        self._offer("who", _speakers(around, near))
        self._offer("owner", [*nobody, *doers])
        self._offer("about_children", [(str(one.id), one.name) for one in around.children])
        self._offer("danger", [*nobody, *((str(one.id), one.title) for one in around.dangers)])
        self._offer("seen_by", nobody + people)
        self._offer("chosen", people)
        offer_without(self, ("owner", "chosen"), around.absent)
        offer_without(self, ("who", "seen_by"), around.unborn)
        chosen = self.fields["chosen"]
        not_for = (str(NOT_FOR) % {"name": one.name} for one in around.people if one.kept_from)
        chosen.help_text = " ".join([str(chosen.help_text), *not_for])
        self._offer("session", [*nobody, *((str(one.id), _session(one)) for one in around.sessions)])

    def _offer(self, name: str, choices: list[Any]) -> None:
        field: Any = self.fields[name]
        field.choices = choices

    def clean_asked(self) -> str:
        """A question that may stand on the map, or none: no typed word waits for a question that nobody knows."""
        found = question_of(self.cleaned_data["asked"])
        return found.id if found and found.for_map else ""

    @property
    def question_asked(self) -> Asked | None:
        """The question that stands above the entry."""
        found = question_of(str(self["asked"].value() or ""))
        return found if found and found.for_map else None

    def clean(self) -> dict[str, Any]:
        """What belongs together must be there together."""
        given = super().clean() or {}
        if given.get("who") == OTHER and not given.get("who_other"):
            self.add_error("who_other", _("Say who it was; their part is enough, like: the doctor."))
        if given.get("audience") == Audience.CHOSEN and not given.get("chosen"):
            self.add_error("chosen", _("Choose at least one person, or choose somebody else who may see it."))
        refuse_day(self, "happened_on", latest=self.around.on)
        refuse_day(self, "said_on", latest=self.around.on)
        refuse_day(self, "due_on", latest=None)
        return given

    def item(self) -> NewItem:
        """The answers, as the change takes them."""
        given = self.cleaned_data
        answers: dict[str, Any] = {name: given[name] for name in SAME}
        # Who was asked would tell who reported.
        answers["asked"] = "" if given["who"] == REPORTED else given["asked"]
        answers |= {name: _id(given[name]) for name in ("danger", "seen_by", "session")}
        answers |= {name: frozenset(UUID(one) for one in given[name]) for name in MANY}
        return NewItem(
            **answers,
            said_by=_of(given["who"], "person"),
            said_by_worker=_of(given["who"], "worker"),
            said_by_other=given["who_other"] if given["who"] == OTHER else "",
            translated_by=(given["translated_by"] or self.around.my_name) if given["translation"] else "",
            owner=_of(given["owner"], "person"),
            owner_worker=_of(given["owner"], "worker"),
        )

    @property
    def reads(self) -> str:
        """In which language each speaker reads, for the page: another speaker suggests another language."""
        return json.dumps({f"person:{one.id}": one.reads_in for one in self.around.people})

    @property
    def more_has_errors(self) -> bool:
        """Whether something that stands below, folded away, cannot be saved."""
        first = {
            "asked",
            "text",
            "who",
            "who_other",
            "exact_words",
            "language",
            "category",
            "owner",
            "due_on",
        }
        return bool(set(self.errors) - first - {"__all__"})


def initial_of(item: NewItem) -> dict[str, Any]:
    """What stands on the map, as the form shows it."""
    found = {name: getattr(item, name) for name in (*SAME, "translated_by", "danger", "seen_by", "session")}
    found |= {name: [str(one) for one in getattr(item, name)] for name in MANY}
    found["who_other"] = item.said_by_other
    found["who"] = _who(item)
    found["owner"] = _tagged(item.owner, item.owner_worker)
    return found


class MoveForm(ThreefoldForm):
    """Another kind, another place: `to` is a step up or down, the end, or the thing before which it goes."""

    category = forms.ChoiceField(label=_("Kind"), choices=plain_kinds, required=False)
    to = forms.CharField(max_length=40, required=False)

    def options(self, only: Question | None = None) -> SafeString:
        """Every kind, or those of one question, as options of a select."""
        return _options(plain_kinds(only))


def _options(groups: Iterable[tuple[str, Iterable[tuple[str, str]]]]) -> SafeString:
    return format_html_join(
        "",
        '<optgroup label="{}">{}</optgroup>',
        (
            (
                group,
                format_html_join(
                    "",
                    '<option value="{}">{}</option>',
                    kinds,
                ),
            )
            for group, kinds in groups
        ),
    )


class SplitForm(ThreefoldForm):
    """Two things out of one; everything beside the words goes with both."""

    first_text = Text(label=_("The first thing"), long=True)
    first_translation = Text(label=_("In the other language"), required=False, long=True)
    first_category = forms.ChoiceField(label=_("What kind of thing is it?"), choices=plain_kinds)
    second_text = Text(label=_("The second thing"), long=True)
    second_translation = Text(label=_("In the other language"), required=False, long=True)
    second_category = forms.ChoiceField(label=_("What kind of thing is it?"), choices=plain_kinds)


class LinkForm(ThreefoldForm):
    """Things that belong together."""

    link = forms.UUIDField(required=False)
    unlink = forms.UUIDField(required=False)


class RemoveForm(ThreefoldForm):
    """Why something leaves the map."""

    reason = Text(label=_("Why does it leave the map?"), max_length=200)


class DoneForm(ThreefoldForm):
    """When a next step was done; empty: it is not done after all."""

    done_on = day(_("Done on"))

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on

    def clean(self) -> dict[str, Any]:
        """Nothing is done before its day."""
        given = super().clean() or {}
        refuse_day(self, "done_on", latest=self.on)
        return given


class SettleForm(ThreefoldForm):
    """Which of two wordings stands."""

    keep = forms.ChoiceField(choices=[("standing", "standing"), ("beside", "beside")])


def _speakers(around: Around, near: frozenset[UUID]) -> list[Any]:
    """The family first: its adults, its children, its circle; in a conversation, those who are in the room. Then the
    worker and the report. Everybody else opens below, and stands open where the family has nobody yet.
    """
    room = around.now.in_room if around.now else frozenset()
    here = room or {one.id for one in around.people if one.near or one.circle}
    in_order = sorted(around.people, key=_in_the_family)
    close = [one for one in in_order if one.id in here | near]
    far = [one for one in in_order if one.id not in here | near]
    colleagues = [(f"worker:{pk}", name) for pk, name in around.workers if pk != around.me]
    other = (OTHER, _("Somebody not listed"))
    county = [(f"worker:{around.me}", _("Me")), (REPORTED, _("It was reported"))]
    if not around.people:
        return [other, *county, *([(_("Someone else"), colleagues)] if colleagues else [])]
    below = (_("Someone else"), [*map(_speaker, far), *colleagues, other])
    return [*map(_speaker, close), *county, below]


def _in_the_family(one: Known) -> int:
    """Adults of the family, children, the circle, and then everybody else."""
    return 1 if one.child else 0 if one.near else 2 if one.circle else 3


def _speaker(one: Known) -> tuple[str, str]:
    return f"person:{one.id}", one.name


def _session(one: Any) -> str:
    hour = f" {one.from_hour:%H:%M}" if one.from_hour else ""
    return f"{one.held_on:%Y-%m-%d}{hour}: {one.purpose[:60]}"


def _who(item: NewItem) -> str:
    if item.said_by or item.said_by_worker:
        return _tagged(item.said_by, item.said_by_worker)
    return OTHER if item.said_by_other else REPORTED


def _tagged(person: UUID | None, worker: UUID | None) -> str:
    return f"person:{person}" if person else (f"worker:{worker}" if worker else "")


def _of(value: str, tag: str) -> UUID | None:
    return UUID(value.partition(":")[2]) if value.startswith(f"{tag}:") else None


def _id(value: str) -> UUID | None:
    return UUID(value) if value else None
