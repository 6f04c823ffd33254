"""What is asked while everybody looks at the screen: the words, who said them, and nothing that must stay unseen."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from threefold.core.forms import Text, ThreefoldForm, day
from threefold.disclosure.sharing import Audience
from threefold.mapping.changes.content import NewItem
from threefold.mapping.copies.sessions import SessionCopy
from threefold.mapping.forms.fields import Pick, refuse_day
from threefold.practice.questions import Question as Asked
from threefold.practice.questions import question_of
from threefold.practice.vocabulary.questions import Basis, Question, categories_of

ASK = {
    Question.WORRY: _("What else? What was it like for the children?"),
    Question.WELL: _("What else? Whose idea was it? What difference did it make to the children?"),
    Question.NEXT: _("What else? Who will do it, and by when?"),
}


class RoomItemForm(ThreefoldForm):
    """Something said in the room. Everybody in the room heard it, so it is for them and for the family."""

    asked = forms.CharField(required=False, widget=forms.HiddenInput)
    text = Text(label=_("What else?"), long=True)
    who = forms.ChoiceField(label=_("Who said it?"), widget=Pick)
    exact_words = forms.BooleanField(label=_("These are the exact words"), required=False)
    category = forms.ChoiceField(label=_("What kind of thing is it?"), widget=Pick)
    owner = forms.ChoiceField(label=_("Who does it?"), required=False, widget=Pick)
    due_on = day(_("By when?"))

    def __init__(
        self, *args: Any, question: Question, speakers: Iterable[tuple[UUID, str]], me: UUID, my_name: str,
        first: bool = False, **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self.me = me
        people = [*((f"person:{pk}", name) for pk, name in speakers), (f"worker:{me}", my_name)]
        language = get_language() or "en"
        kinds = [(one.value, one.label.in_(language)) for one in categories_of(question)]
        # Where nothing stands yet, the question is asked large above.
        self.fields["text"].label = _("What was said, in the person’s own words") if first else ASK[question]
        self.fields["text"].widget.attrs["rows"] = 2
        for name, choices in (("who", people), ("owner", people), ("category", kinds)):
            field: Any = self.fields[name]
            field.choices = choices
        if question is not Question.NEXT:
            del self.fields["owner"], self.fields["due_on"]

    def clean_asked(self) -> str:
        """A question that everybody in the room may read, or none."""
        found = question_of(self.cleaned_data["asked"])
        return found.id if found and found.for_everybody else ""

    @property
    def question_asked(self) -> Asked | None:
        """The question that stands above the entry."""
        found = question_of(str(self["asked"].value() or ""))
        return found if found and found.for_everybody else None

    def clean(self) -> dict[str, Any]:
        """A day has a sensible year."""
        given = super().clean() or {}
        refuse_day(self, "due_on", latest=None)
        return given

    def item(self, session: SessionCopy) -> NewItem:
        """The answers, as the change takes them: said here, for everybody here."""
        given = self.cleaned_data
        who, owner = given["who"], given.get("owner") or ""
        mine = who.startswith("worker:")
        return NewItem(
            category=given["category"],
            text=given["text"],
            asked=given["asked"],
            said_by=None if mine else _person(who),
            said_by_worker=self.me if mine else None,
            exact_words=given["exact_words"],
            language=session.language,
            said_on=session.held_on,
            basis=Basis.REPORTED.value,
            audience=Audience.FAMILY.value,
            chosen=session.in_room,
            owner=_person(owner) if owner.startswith("person:") else None,
            owner_worker=self.me if owner.startswith("worker:") else None,
            due_on=given.get("due_on"),
            session=session.id,
        )


def _person(value: str) -> UUID:
    return UUID(value.partition(":")[2])
