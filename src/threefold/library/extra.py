"""What only some kinds of pages say: when and where something is, where it lies, what is said in it. One sort of page
with these few fields is easier for an editor than ten sorts.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel

from threefold.library.occasions import EXTRA, lacks
from threefold.library.vocabulary import Zone

PANELS: list[Panel] = [
    MultiFieldPanel(
        [FieldPanel(one) for one in ("link", "transcript")], _("For a video, or what lies elsewhere")
    ),
    MultiFieldPanel(
        [FieldPanel(one) for one in ("starts_on", "starts_at", "ends_on", "ends_at", "zone", "place")],
        _("For a webinar or a conference"),
    ),
]


class Extra(models.Model):
    """These fields, and what of them each kind cannot do without."""

    starts_on = models.DateField(_("first day"), null=True, blank=True)
    starts_at = models.TimeField(
        _("begins at"), null=True, blank=True, help_text=_("By the clocks of the place. Empty: whole days.")
    )
    ends_on = models.DateField(_("last day"), null=True, blank=True, help_text=_("Empty: the same day."))
    ends_at = models.TimeField(_("ends at"), null=True, blank=True)
    zone = models.CharField(_("time zone"), max_length=40, choices=Zone.choices, blank=True)
    place = models.CharField(_("where"), max_length=200, blank=True)
    link = models.CharField(
        _("address elsewhere"), max_length=400, blank=True, validators=[URLValidator(schemes=["https"])],
        help_text=_("Begins with https:// and leads to the video, the sign-up or the publication."),
    )  # fmt: skip
    transcript = models.TextField(
        _("what is said in it"), blank=True, help_text=_("For who cannot hear it. Written as the text is.")
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Say what the page's kind still lacks."""
        super().clean()
        said: dict[str, Any] = {name: getattr(self, name) for name in ("kind", *EXTRA)}
        wrong = {field: str(words) for field, words in lacks(said)}
        if wrong:
            raise ValidationError(wrong)
