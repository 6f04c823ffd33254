"""Pages of the library, what they can be found by, and what was loaded from the files that come with Threefold."""

from typing import Any, ClassVar
from uuid import uuid4

from django.db import models, transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index

from threefold.accounts.models import Worker
from threefold.library.counting.models import Counted
from threefold.library.extra import PANELS, Extra
from threefold.library.fields import Lines, Ticked
from threefold.library.giving.models import Answered, Given, GivenFile, Step, Wording
from threefold.library.stems import asked, stem, stems
from threefold.library.subscriptions import Letter, Subscription
from threefold.library.vocabulary import Format, Kind

# Django finds the models of a package here.
__all__ = [
    "Answered",
    "Counted",
    "Editor",
    "Given",
    "GivenFile",
    "Known",
    "Letter",
    "Loaded",
    "Mark",
    "Resource",
    "Shelf",
    "Stamp",
    "Stems",
    "Step",
    "Subscription",
    "Wording",
]
LONGEST_SUMMARY = 200
SHORTEST_WORD, LONGEST_WORD = 3, 60


class Stems(index.SearchField):  # type: ignore[misc]
    """A field that is found by the stems of its words."""

    def get_value(self, obj: Any) -> str:
        """What goes into the index."""
        return stems(getattr(obj, self.field_name), obj.language)


class Shelf(Page):  # type: ignore[misc]
    """What holds all pages of one language. It is never shown itself."""

    parent_page_types: ClassVar = ["wagtailcore.Page"]
    subpage_types: ClassVar = ["library.Resource"]
    max_count_per_parent = 2
    is_creatable = False
    search_fields: ClassVar = list(Page.search_fields)

    class Meta:
        verbose_name = _("shelf of the Toolkit")

    def get_url_parts(self, request: Any = None) -> tuple[int, str, str]:
        """The Toolkit's first page."""
        return (1, "", reverse("library:toolkit"))


class Resource(Extra, Page):  # type: ignore[misc, django-manager-missing]
    """One page in one language, of any kind: a tool, a guide, a post, a webinar and the rest."""

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    summary = models.CharField(_("what it is good for, in one sentence"), max_length=LONGEST_SUMMARY)
    body = models.TextField(
        _("text"),
        help_text=_(
            "## begins a heading, ### a smaller one, - a point of a list. "
            "[words](library:three-houses) links to a page, [words](open:three-houses) to the tool."
        ),
    )
    audiences = Ticked(_("for whom"), default=list)
    icpm = Ticked(_("elements of the practice model"), default=list, blank=True)
    points = Ticked(_("decision points"), default=list, blank=True)
    tools = Lines(
        _("tools it is about"), default=list, blank=True, help_text=_("The last part of a tool’s address.")
    )
    pair = models.SlugField(_("the other guide of the pair"), max_length=80, blank=True)
    county = models.CharField(_("county"), max_length=80, blank=True)
    public = models.BooleanField(_("may be read without an account"), default=False)
    minutes = models.PositiveSmallIntegerField(_("minutes to read"), default=5)
    owned_by = models.CharField(_("owner"), max_length=120, default="Threefold")
    licence = models.CharField(_("licence"), max_length=60, default="CC BY 4.0")
    edition = models.PositiveSmallIntegerField(_("version"), default=1)
    dated = models.DateField(_("date"))
    example = models.BooleanField(_("an invented example"), default=False)
    sources = Lines(_("sources"), default=list, blank=True)
    # The tool of `threefold.tools` that this page is about, where it is one.
    declared = models.CharField(max_length=60, blank=True, editable=False)

    parent_page_types: ClassVar = ["library.Shelf"]
    subpage_types: ClassVar = []
    search_fields: ClassVar = [
        *Page.search_fields,
        Stems("title", boost=4),
        Stems("summary", boost=2),
        Stems("body"),
        Stems("transcript"),
    ]
    content_panels: ClassVar = [
        *Page.content_panels,
        *(FieldPanel(one) for one in ("kind", "summary", "body")),
        *PANELS,
        MultiFieldPanel(
            [FieldPanel(one) for one in ("audiences", "icpm", "points", "tools", "pair")], _("Found by")
        ),
        MultiFieldPanel(
            [
                FieldPanel(one)
                for one in ("public", "minutes", "owned_by", "licence", "edition", "dated", "county")
            ],
            _("About this page"),
        ),
        MultiFieldPanel([FieldPanel(one) for one in ("example", "sources")], _("Where it comes from")),
    ]
    promote_panels: ClassVar = [FieldPanel("slug")]

    class Meta:
        verbose_name = _("page of the Toolkit")
        indexes: ClassVar = [models.Index(fields=["kind"]), models.Index(fields=["dated"])]

    def get_url_parts(self, request: Any = None) -> tuple[int, str, str]:
        """Where it is read: on our own pages, in its language."""
        kwargs = {"resource": self.slug, "language": self.language}
        return (1, "", reverse("library:resource_in", kwargs=kwargs))

    @property
    def language(self) -> str:
        """Its language's code."""
        return str(self.locale.language_code)

    @property
    def formats(self) -> list[str]:
        """In which forms it can be had."""
        return [Format.PAGE, Format.PDF, Format.WORD, *([Format.FORM] if self.declared else [])]

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Keep the page, and what it is found by."""
        saved = super().save(*args, **kwargs)
        self.marks.all().delete()
        Mark.objects.bulk_create(
            Mark(resource=self, facet=facet, value=value) for facet, value in self._marked()
        )
        Known.learn(f"{self.title} {self.summary} {self.body} {self.transcript}", self.language)
        return saved

    def _marked(self) -> list[tuple[str, str]]:
        lists = (
            ("audience", self.audiences), ("icpm", self.icpm), ("point", self.points), ("tool", self.tools),
            ("format", self.formats),
        )  # fmt: skip
        single = [("kind", self.kind), *([("county", self.county)] if self.county else [])]
        return [*single, *((facet, value) for facet, values in lists for value in dict.fromkeys(values))]


class Mark(models.Model):
    """One value by which a page can be filtered and counted. Made from the page each time that it is kept."""

    resource = models.ForeignKey(Resource, on_delete=models.CASCADE, related_name="marks")
    facet = models.CharField(max_length=20)
    value = models.CharField(max_length=80)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["facet", "value", "resource"])]


class Known(models.Model):
    """A word that stands somewhere in the library: what was typed with a slip is taken for the nearest of them."""

    language = models.CharField(max_length=2)
    word = models.CharField(max_length=LONGEST_WORD)
    stem = models.CharField(max_length=LONGEST_WORD)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["language", "word"], name="a_word_is_known_once")
        ]
        indexes: ClassVar = [models.Index(fields=["language", "stem"])]

    @staticmethod
    def learn(text: str, language: str) -> None:
        """Take in the words of a text."""
        words = (one for one in asked(text, language) if SHORTEST_WORD <= len(one) <= LONGEST_WORD)
        rows = (Known(language=language, word=one, stem=stem(one, language)) for one in words)
        Known.objects.bulk_create(rows, ignore_conflicts=True)


class Loaded(models.Model):
    """What was laid down from one file that comes with Threefold. A page that reads otherwise today was changed by the
    county, and is left alone from then on; so is one that the county took away.
    """

    slug = models.CharField(max_length=80)
    language = models.CharField(max_length=2)
    # Of the file as it was loaded, and of the page as it stood then.
    file_digest = models.CharField(max_length=64)
    page_digest = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["slug", "language"], name="a_file_is_loaded_once")
        ]


class Stamp(models.Model):
    """One row, by which a process knows that no page changed since it read the lists: another value after each change
    of any page, in that change's own transaction. A value never comes back, so that one from a backup or a transaction
    that was undone stands for what stood there then.
    """

    value = models.UUIDField(default=uuid4)

    @staticmethod
    def renew(**_told: Any) -> None:
        """A page was kept or taken away."""
        if not Stamp.objects.update(value=uuid4()):
            Stamp.objects.create(pk=1)


class Editor(Worker):
    """A toolkit editor at the editors' desk, where they may do everything that the desk's door lets through: the rights
    end there, and reach nothing of a family.
    """

    is_superuser = True

    class Meta:
        proxy = True

    def has_perm(self, perm: str, obj: object | None = None) -> bool:
        """At the desk, everything."""
        return True

    def has_perms(self, perm_list: Any, obj: object | None = None) -> bool:
        """At the desk, everything."""
        return True

    def has_module_perms(self, app_label: str) -> bool:
        """At the desk, everything."""
        return True

    def get_full_name(self) -> str:
        """As colleagues call them."""
        return self.name
