"""What somebody looks for in the bank. What is no choice lets everything pass."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from threefold.core.forms import Text
from threefold.core.terms import choices_of
from threefold.practice.questions import Filters, Question, search
from threefold.practice.vocabulary.asking import Audience, DecisionPoint, QuestionType
from threefold.practice.vocabulary.questions import Category, categories_of
from threefold.practice.vocabulary.questions import Question as Column
from threefold.web.desk.forms import LANGUAGES

NARROWING = ("audience", "type", "point", "fills")


def _fills() -> list[Any]:
    """Each column of the map as a whole, its kinds below it, and what heads the map."""
    language = get_language() or "en"
    columns = [
        (
            one.label.in_(language),
            [(one.value, one.label.in_(language))]
            + [(kind.value, kind.label.in_(language)) for kind in categories_of(one)],
        )
        for one in Column
    ]
    purpose = Category.PURPOSE
    return [("", _("Anything")), *columns, (purpose.value, purpose.label.in_(language))]


class FindForm(forms.Form):
    """Words, and of what kind a question is to be. `family`: whose map it is to be asked from."""

    words = Text(label=_("What is it about?"), required=False, max_length=100)
    audience = forms.ChoiceField(
        label=_("Who is asked?"), required=False, choices=choices_of(Audience, blank=_("Anybody"))
    )
    type = forms.ChoiceField(
        label=_("What kind of question?"),
        required=False,
        choices=choices_of(QuestionType, blank=_("Any kind")),
    )
    point = forms.ChoiceField(
        label=_("Where in the work?"), required=False, choices=choices_of(DecisionPoint, blank=_("Anywhere"))
    )
    fills = forms.ChoiceField(label=_("What the answer fills"), required=False, choices=_fills)
    language = forms.ChoiceField(label=_("Ask in"), required=False, choices=LANGUAGES)
    family = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, query: QueryDict) -> None:
        chosen = query.copy()
        chosen.setdefault("language", _own_language())
        super().__init__(chosen)
        self.is_valid()
        # Without what is no choice: a wrong address shows more, never nothing.
        self.given: dict[str, Any] = self.cleaned_data

    @property
    def asked_in(self) -> str:
        """The language in which the questions are read out; without a choice, the reader's own."""
        return self.given.get("language") or _own_language()

    @property
    def chosen(self) -> tuple[str, ...]:
        """What was chosen beside the words, as the reader reads it."""
        lang = get_language() or "en"
        return tuple(one.label.in_(lang) for one in self._terms() if one is not None)

    def found(self) -> tuple[Question, ...]:
        """The questions that fit, best first; none where the words are too long to be looked for."""
        if "words" in self.errors:
            return ()
        return search(self.given.get("words", ""), self.asked_in, self._filters())

    def _filters(self) -> Filters:
        audience, kind, point, fills = self._terms()
        return Filters(audience=audience, type=kind, point=point, fills=fills)

    def _terms(
        self,
    ) -> tuple[Audience | None, QuestionType | None, DecisionPoint | None, Category | Column | None]:
        audience, kind, point, fills = (self.given.get(name) or None for name in NARROWING)
        return (
            Audience(audience) if audience else None,
            QuestionType(kind) if kind else None,
            DecisionPoint(point) if point else None,
            _category_or_column(fills) if fills else None,
        )


def _own_language() -> str:
    return "es" if (get_language() or "en").startswith("es") else "en"


def _category_or_column(value: str) -> Category | Column:
    return next((one for one in Column if one.value == value), None) or Category(value)
