"""What somebody gave, as it was worded each time that it was sent, what was answered, and each step that it took."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from threefold.accounts.models import Worker
from threefold.core.models import Row
from threefold.library.fields import Ticked
from threefold.library.giving.vocabulary import GivenKind, Licence, Rights, Said, State

LONGEST_TITLE = 120
LONGEST_SUMMARY = 200
LONGEST_SHOWN = 120


class Given(Row):
    """A story or a tool that somebody gives. Its words stand in its newest wording."""

    giver = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="given")
    kind = models.CharField(_("what it is"), max_length=10, choices=GivenKind.choices)
    state = models.CharField(max_length=12, choices=State.choices, default=State.DRAFT)
    language = models.CharField(max_length=2, choices=[("en", "English"), ("es", "Español")])
    audiences = Ticked(_("for whom"), default=list)
    rights = models.CharField(_("why it may be shared"), max_length=10, choices=Rights.choices)
    rights_words = models.CharField(_("who wrote it, and how they said yes"), max_length=300, blank=True)
    licence = models.CharField(_("what others may do with it"), max_length=20, choices=Licence.choices)
    # Whether the page thanks its giver by name.
    by_name = models.BooleanField(default=False)
    # Grows with each saving, so that two screens do not write over each other.
    version = models.PositiveIntegerField(default=1)
    taken_by = models.ForeignKey(Worker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    # Whether the editor lets it be read without an account.
    public = models.BooleanField(default=False)
    # Of the page in the library; an editor may have taken that away at their desk.
    page = models.ForeignKey(
        "library.Resource", on_delete=models.SET_NULL, null=True, blank=True, related_name="given"
    )

    class Meta:
        verbose_name = _("something given to the Toolkit")
        indexes: ClassVar = [
            models.Index(fields=["agency", "state"]), models.Index(fields=["agency", "giver"]),
        ]  # fmt: skip

    @property
    def wording(self) -> "Wording":
        """The newest."""
        return self.wordings.latest("number")


class Wording(Row):
    """How it reads. What was sent once is kept as it was; until then the words are written over."""

    given = models.ForeignKey(Given, on_delete=models.CASCADE, related_name="wordings")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(_("title"), max_length=LONGEST_TITLE)
    summary = models.CharField(_("what it is good for, in one sentence"), max_length=LONGEST_SUMMARY)
    body = models.TextField(_("text"))
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["given", "number"], name="a_wording_has_its_number")
        ]


class GivenFile(Row):
    """A clean file that goes with it. It is called as the page is: what a file is called tells of whoever made it."""

    given = models.ForeignKey(Given, on_delete=models.CASCADE, related_name="files")
    kind = models.CharField(max_length=4)
    made = models.BinaryField()
    size = models.PositiveIntegerField()
    # Its words, for asking about them; whether there may be more in it, in pictures or further on.
    says = models.TextField(blank=True)
    says_all = models.BooleanField(default=False)
    # Whether the page in the Toolkit has it now; whether its giver took it away, or wants to.
    on_page = models.BooleanField(default=False)
    taken_away = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["given", "created_at"])]


class Answered(Row):
    """What the giver said about words that could identify a family. The same words again are not asked about again."""

    given = models.ForeignKey(Given, on_delete=models.CASCADE, related_name="answers")
    sort = models.CharField(max_length=10)
    # Of the folded words.
    key = models.CharField(max_length=32)
    words = models.CharField(max_length=LONGEST_SHOWN)
    said = models.CharField(max_length=10, choices=Said.choices)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["given", "sort", "key"], name="words_are_answered_once")
        ]


class Step(Row):
    """That it went from one state to another: who did it, when, and with which words."""

    given = models.ForeignKey(Given, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(max_length=12, choices=State.choices)
    wording = models.PositiveSmallIntegerField()
    words = models.TextField(blank=True)
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["given", "at"])]
