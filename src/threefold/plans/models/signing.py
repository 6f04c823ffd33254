"""Who said yes to a plan, or did not, and whether they have their copy."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from threefold.accounts.models import Worker
from threefold.core.models import Row
from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Audience, Piece
from threefold.families.models import Person
from threefold.plans.models.plan import Plan


class Signature(Row):
    """That a person said yes to an edition of the plan, or did not, and whether they have their copy (rule 47)."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="signatures")
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="signatures"
    )
    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    method = models.CharField(_("how"), max_length=12)
    typed_name = models.CharField(max_length=120, blank=True)
    # Strokes as numbers only; drawn again by our own code, never stored as a picture somebody sent.
    strokes = models.JSONField(default=list, blank=True)
    refused_words = models.TextField(_("what they said when they did not sign"), blank=True)
    signed_on = models.DateField()
    plan_version = models.PositiveIntegerField(_("edition of the plan"))
    copy = models.CharField(_("their copy"), max_length=12)
    copy_given_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = _("signature")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, worker__isnull=True)
                | Q(person__isnull=True, worker__isnull=False),
                name="signature_of_one_person_or_worker",
            ),
        ]

    def piece(self) -> Piece:
        """The words of somebody who did not sign: their own, and the county's."""
        return Piece(
            group=Group.PLAN,
            texts=(self.refused_words,),
            audience=Audience.STAFF if self.person_id is None else Audience.CHOSEN,
            said_by=self.person_id,
        )
