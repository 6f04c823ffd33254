"""What is counted, and by which features, each by itself."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty


class Act(models.TextChoices):
    """What somebody did with a page."""

    OPENED = "opened", _("Opened")
    KEPT = "kept", _("Downloaded")
    BEGUN = "begun", _("Opened for a family")
    FINISHED = "finished", _("Tool finished")


class By(models.TextChoices):
    """One feature of what was counted. No two are kept together: nobody can ask what the leaders of a county read."""

    RESOURCE = "resource", _("Page")
    AUDIENCE = "audience", _("Who uses it")
    COUNTY = "county", _("County")
    LANGUAGE = "language", _("Language")


class Who(models.TextChoices):
    """For what somebody is here, as widely as it can be said."""

    WORKER = "worker", _("Workers")
    SUPERVISOR = "supervisor", _("Supervisors")
    LEADER = "leader", _("Leaders")
    TRAINER = "trainer", _("Trainers")
    OTHER = "other", _("Others who sign in")
    VISITOR = "visitor", _("Readers without an account")


# The first duty that somebody has.
_BY_DUTY = (
    (Duty.LEADERSHIP, Who.LEADER), (Duty.SUPERVISION, Who.SUPERVISOR), (Duty.TRAINING, Who.TRAINER),
    (Duty.CASEWORK, Who.WORKER), (Duty.FACILITATION, Who.WORKER),
)  # fmt: skip


def who_is(worker: Worker) -> Who:
    """What a worker is counted as."""
    return who_does(worker.duties)


def who_does(duties: list[str]) -> Who:
    """What somebody with these duties is counted as."""
    return next((who for duty, who in _BY_DUTY if duty in duties), Who.OTHER)
