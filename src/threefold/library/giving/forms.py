"""What somebody fills in to give a story or a tool, and to answer what could identify a family."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from threefold.core.forms import Text, ThreefoldForm
from threefold.library.giving.changes.writing import NewGiven
from threefold.library.giving.looking import Question
from threefold.library.giving.models import LONGEST_SUMMARY, LONGEST_TITLE, Given
from threefold.library.giving.vocabulary import GivenKind, Licence, Rights, Said
from threefold.library.vocabulary import Audience
from threefold.practice.reasons import says_why
from threefold.printing.incoming.files import LARGEST, Incoming, taken_in
from threefold.printing.incoming.troubles import FileRefused, Trouble

ENDINGS = ".pdf,.docx,.pptx,.xlsx,.png,.jpg,.jpeg,.vtt"
LANGUAGES = [("en", "English"), ("es", "Español")]


class GiveForm(ThreefoldForm):
    """A story or a tool in words, whom it is for, and why it may be shared."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=GivenKind.choices, widget=forms.RadioSelect)
    title = Text(label=_("Title"), max_length=LONGEST_TITLE)
    summary = Text(label=_("What is it good for? One sentence"), max_length=LONGEST_SUMMARY)
    body = Text(
        label=_("The text"),
        long=True,
        help_text=_(
            "Change names, places and days, so that nobody can be recognized. ## begins a heading, - a point of a list."
        ),
    )
    language = forms.ChoiceField(label=_("In which language is it?"), choices=LANGUAGES)
    audiences = forms.MultipleChoiceField(
        label=_("For whom?"),
        choices=Audience.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one.")},
    )
    rights = forms.ChoiceField(
        label=_("Why may you share it?"), choices=Rights.choices, widget=forms.RadioSelect
    )
    rights_words = Text(
        label=_("If somebody else wrote it: who, and how did they say yes?"), required=False, max_length=300
    )
    licence = forms.ChoiceField(
        label=_("What may others do with it?"), choices=Licence.choices, widget=forms.RadioSelect
    )
    by_name = forms.BooleanField(
        label=_("Thank me by name on the page"),
        required=False,
        help_text=_("Otherwise the page thanks your county alone."),
    )

    def clean(self) -> dict[str, Any]:
        """Of somebody else's work one says whose it is."""
        told: dict[str, Any] = super().clean() or {}
        if told.get("rights") == Rights.OTHERS and not says_why(told.get("rights_words", "")):
            self.add_error(
                "rights_words", _("Say in at least three words who wrote it and how they said yes.")
            )
        return told

    def new(self) -> NewGiven:
        """The answers, as the changes take them."""
        told = self.cleaned_data
        return NewGiven(
            kind=GivenKind(told["kind"]), language=told["language"], title=told["title"], summary=told["summary"],
            body=told["body"], audiences=tuple(told["audiences"]), rights=Rights(told["rights"]),
            rights_words=told["rights_words"], licence=Licence(told["licence"]), by_name=told["by_name"],
        )  # fmt: skip


def first(given: Given) -> dict[str, Any]:
    """What the form begins with when something is changed."""
    wording = given.wording
    names = ("kind", "language", "audiences", "rights", "rights_words", "licence", "by_name")
    said = {name: getattr(given, name) for name in names}
    words = {name: getattr(wording, name) for name in ("title", "summary", "body")}
    return said | words | {"base_version": given.version}


class AnswerForm(ThreefoldForm):
    """One choice for each question; those left open stay open."""

    def __init__(self, *args: Any, questions: Sequence[Question], language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.questions = {_name(one): one for one in questions}
        for name, one in self.questions.items():
            self.fields[name] = forms.ChoiceField(
                label=f"{one.number}. “{one.words}”",
                help_text=_help(one, language),
                choices=Said.choices,
                widget=forms.RadioSelect,
                required=False,
            )

    def said(self) -> dict[tuple[str, str], tuple[str, Said]]:
        """What was answered, by sort and key."""
        told = ((one, self.cleaned_data.get(name)) for name, one in self.questions.items())
        return {(one.sort, one.key): (one.words, Said(what)) for one, what in told if what}


def _help(question: Question, language: str) -> str:
    asked = question.ask.in_(language)
    if not question.file:
        return asked
    where = gettext("In the file (%(kind)s): “%(words)s”") % {"kind": question.file, "words": question.around}
    # A hint is shown as HTML; what stands in a file is anybody's.
    return format_html("{} {}", asked, where)


def _name(question: Question) -> str:
    """The same question has the same name on every screen."""
    return f"{question.sort}-{question.key[:16]}"


class FileForm(ThreefoldForm):
    """A file, and that somebody looked through it: no program reads what stands in a picture."""

    file = forms.FileField(
        label=_("A file: PDF, Word, PowerPoint, Excel, PNG, JPEG or captions (VTT), 5 MB at most"),
        help_text=_(
            "Who made it, when and where a photograph was taken is removed. Files with macros, comments or other files "
            "inside are not taken."
        ),
        widget=forms.FileInput(attrs={"accept": ENDINGS, "class": "usa-file-input"}),
        error_messages={"required": _("Choose the file first."), "empty": _("This file is empty.")},
    )
    looked = forms.BooleanField(
        label=_("I looked through it: no family can be recognized in it"),
        error_messages={"required": _("Look through it first: nobody else can see what you know.")},
    )

    def clean_file(self) -> Incoming:
        """The clean file, or why it is not taken."""
        sent = self.cleaned_data["file"]
        try:
            if sent.size > LARGEST:
                raise FileRefused(Trouble.TOO_LARGE)
            return taken_in(sent.read())
        except FileRefused as wrong:
            raise forms.ValidationError(wrong.trouble.value.in_(get_language() or "en")) from wrong


class StepForm(ThreefoldForm):
    """Nothing but the change itself."""


class TakeForm(StepForm):
    """An editor says who may read it."""

    public = forms.BooleanField(label=_("It may be read without an account"), required=False)


class WhyForm(StepForm):
    """Words for whoever gave it, or for whoever asks later."""

    words = Text(label=_("In your words"), long=True, max_length=2000)

    def clean_words(self) -> str:
        """Words, not a mark."""
        words: str = self.cleaned_data["words"]
        if not says_why(words):
            raise forms.ValidationError(_("Say it in at least three words: somebody acts on them."))
        return words
