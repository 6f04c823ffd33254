"""The 22 outcomes that the practice wants to move, each with the questions that answer it, or why it has no number."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise


class Lacks(Enum):
    """Why an outcome has no number here."""

    CASEWORK = _("No number yet. It will be counted from the work itself: maps, circles and plans.")
    SURVEY = _(
        "No number. It takes what families or workers say themselves, and nobody has asked them here yet."
    )
    COURT = _("No number. It takes the court’s own record of hearings, which is not here.")
    STAFF = _("No number. It takes the county’s own record of who came and who left, which is not here.")
    NONE = _("No single number can say this. Look at the others together.")


@dataclass(frozen=True)
class Intended:
    """One of them: what is hoped for, by which figures and measures of practice it shows, and what is lacking."""

    number: int
    said: Text
    figures: tuple[str, ...] = ()
    lacks: Lacks | None = None
    practice: tuple[str, ...] = ()


INTENDED = (
    Intended(1, _("Families and workers are a team"), lacks=Lacks.SURVEY),
    Intended(2, _("Decisions are made together"), lacks=Lacks.CASEWORK, practice=("plans_together", "time_to_first_map", "first_map_by_30", "balanced_map")),
    Intended(3, _("Children are heard"), lacks=Lacks.CASEWORK, practice=("houses_done", "child_voice", "child_voice_used", "child_observed", "sayings_answered")),
    Intended(4, _("Families help to make the plan"), lacks=Lacks.SURVEY, practice=("plans_shared",)),
    Intended(5, _("Families understand why we came"), lacks=Lacks.SURVEY),
    Intended(6, _("Families take part in the plan and in what helps them"), lacks=Lacks.CASEWORK, practice=("steps_on_time", "plan_kept")),
    Intended(7, _("Children are safe"), ("s1", "timely_response_immediate", "timely_response_ten_day")),
    Intended(8, _("Plans say what people will do, not which class they attend"), lacks=Lacks.CASEWORK, practice=("actions_described", "dangers_with_goals", "goals_with_actions")),
    Intended(
        9, _("Children live with relatives or people who are like family"), ("first_placement_kin", "pit_placement_kin")
    ),
    Intended(10, _("Children stay in one home"), ("p5", "visits_monthly", "visits_in_residence")),
    Intended(11, _("Children keep the people who matter to them"), ("siblings_all", "siblings_some")),
    Intended(12, _("Families have their own people around them"), lacks=Lacks.CASEWORK, practice=("network_two", "network_active")),
    Intended(13, _("The work fits what people lived through and where they come from"), lacks=Lacks.SURVEY),
    Intended(14, _("Fewer children have to come into care"), ("entry_rate",)),
    Intended(15, _("Children are in care for a shorter time"), ("time_in_care", "p1", "p2", "p3")),
    Intended(16, _("Our decisions fall on all groups alike"), ("equity",)),
    Intended(17, _("Children who were harmed are not harmed again"), ("s2",)),
    Intended(18, _("Children who go home stay home"), ("p4",)),
    Intended(19, _("Fewer hearings are fought over"), lacks=Lacks.COURT),
    Intended(20, _("Workers are content and stay"), lacks=Lacks.STAFF),
    Intended(21, _("It is a good place to work"), lacks=Lacks.SURVEY),
    Intended(22, _("Children, families and neighborhoods are healthier"), lacks=Lacks.NONE),
)  # fmt: skip


def of_figure(name: str) -> Iterator[Intended]:
    """Which outcomes a figure tells of."""
    return (one for one in INTENDED if name in one.figures)
