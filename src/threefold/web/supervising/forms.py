"""What is written down around supervision."""

from django import forms
from django.utils.translation import gettext_lazy as _

from threefold.core.forms import Text, ThreefoldForm


class ReviewDecisionForm(ThreefoldForm):
    """A supervisor has looked at a decision as it reads today."""

    edition = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    words = Text(
        label=_("What is strong in it?"),
        help_text=_("The worker reads it. You may leave it empty."),
        required=False,
        long=True,
        max_length=2000,
    )
    question = Text(
        label=_("What would you ask?"),
        help_text=_("It waits on the worker’s first page until it is answered. You may leave it empty."),
        required=False,
        long=True,
        max_length=2000,
    )


class AnswerQuestionForm(ThreefoldForm):
    """A worker answers what a supervisor asked."""

    answer = Text(
        label=_("What do you answer?"),
        help_text=_("Your supervisor reads it. It stands beside the question."),
        long=True,
        max_length=4000,
    )


class TopicForm(ThreefoldForm):
    """What the worker wants to bring."""

    text = Text(
        label=_("What do you want to talk about?"),
        help_text=_("Your supervisor reads it here. Empty it when you have talked about it."),
        required=False,
        long=True,
        max_length=4000,
    )
