"""Each figure as a question in plain words: whom it counts, and what it cannot say, as large as the number."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise


@dataclass(frozen=True)
class Question:
    """`who` says what the number is; `above` and `below` head the columns of what was counted, of how many; a rate
    has a `unit`.
    """

    question: Text
    who: Text
    above: Text
    below: Text
    caveat: Text
    unit: Text = ""


QUESTIONS: dict[str, Question] = {
    "s1": Question(
        _("Are children safe while they are in our care?"),
        _("Reports found true about children in care, for every 100,000 days in care."),
        _("Reports found true"),
        _("Days in care"),
        _("It counts what somebody reported and what was found true, whoever did the harm. Where more people look, more is found."),
        _("for every 100,000 days"),
    ),
    "s2": Question(
        _("Are children who were harmed safe afterwards?"),
        _("Children with a second report found true within 12 months of the first."),
        _("Harmed again"),
        _("Children who were harmed"),
        _("Harm that nobody reports is not in it. A family that is seen more often is also reported more often."),
    ),
    "first_placement_kin": Question(
        _("Do children first go to somebody they know?"),
        _("Children whose first home in care was with a relative or somebody like family."),
        _("Went to somebody they know"),
        _("Entered care"),
        _("It says where a child went first. It does not say how long they stayed, or how they are."),
    ),
    "pit_placement_kin": Question(
        _("Do children in care live with somebody they know?"),
        _("Children who lived with a relative or somebody like family on the last day."),
        _("Live with somebody they know"),
        _("In care on that day"),
        _("It is one day, not a year. Children who stay long weigh more in it than children who go home soon."),
    ),
    "p5": Question(
        _("Do children stay in one home?"),
        _("Moves for every 1,000 days in care, of children who entered care."),
        _("Moves"),
        _("Days in care"),
        _("Not each move is bad: a move to a grandmother counts like any other."),
        _("for every 1,000 days"),
    ),
    "siblings_all": Question(
        _("Do brothers and sisters in care live together?"),
        _("Children with a brother or sister in care who live with all of them."),
        _("Live with all of them"),
        _("Have a brother or sister in care"),
        _("One child apart makes the whole group count as apart. Some are apart because it is safer."),
    ),
    "siblings_some": Question(
        _("Does each child live with at least one brother or sister?"),
        _("Children with a brother or sister in care who live with one of them or more."),
        _("Live with one or more"),
        _("Have a brother or sister in care"),
        _("A large group can be in three homes and still count here. Read it beside those who live with all."),
    ),
    "entry_rate": Question(
        _("How many children come into care?"),
        _("Children who entered care, for every 1,000 children who live in the county."),
        _("Entered care"),
        _("Children of the county"),
        _("A lower number can mean that families got help in time. It can also mean that children in danger were not seen."),
        _("for every 1,000 children"),
    ),
    "time_in_care": Question(
        _("How long are children in care?"),
        _("After so many days half of the children who entered care had left."),
        _("Have left care"),
        _("Entered care"),
        _("Shorter is not better by itself: a child who goes home too early may have to come back."),
    ),
    "p1": Question(
        _("Do children find a lasting home within a year?"),
        _("Children who entered care and had a lasting home within 12 months: at home, with a relative, a guardian or adopted."),
        _("Had a lasting home"),
        _("Entered care"),
        _("Sooner is not always better. Read it beside the children who came back into care."),
    ),
    "p2": Question(
        _("Do children who waited a year find a lasting home in the next?"),
        _("Children in care for one year but not two when the year began, who had a lasting home by its end."),
        _("Had a lasting home"),
        _("In care for a year or more"),
        _("Who waits a year is not like who goes home soon. The number says nothing about why they wait."),
    ),
    "p3": Question(
        _("Do children who waited two years find a lasting home?"),
        _("Children in care for two years or more when the year began, who had a lasting home by its end."),
        _("Had a lasting home"),
        _("In care for two years or more"),
        _("Many of them are older. Some do not want to be adopted, and have people who stay with them all the same."),
    ),
    "p4": Question(
        _("Do children who go home stay home?"),
        _("Children who came back into care within 12 months of going home, to a relative or to a guardian."),
        _("Came back"),
        _("Went home"),
        _("A child who does not come back may still need help. And few come back where few go home."),
    ),
    "timely_response_immediate": Question(
        _("When a report cannot wait, does somebody come within a day?"),
        _("Reports that had to be answered at once and were, within 24 hours."),
        _("Answered within a day"),
        _("Reports that could not wait"),
        _("It says that somebody came or tried. It does not say whether the child was met."),
    ),
    "timely_response_ten_day": Question(
        _("When a report may wait, does somebody come within ten days?"),
        _("Reports that could wait for ten days and were answered by then."),
        _("Answered within ten days"),
        _("Reports that could wait"),
        _("It says that somebody came or tried. It does not say whether the child was met."),
    ),
    "visits_monthly": Question(
        _("Is each child in care seen every month?"),
        _("Months in care in which the child was seen in person by the worker."),
        _("Months with a visit"),
        _("Months in care"),
        _("It counts visits, not what was said. A visit that nobody wrote down is not in it."),
    ),
    "visits_in_residence": Question(
        _("Is the child seen where they live?"),
        _("Of the months with a visit, those with one where the child lives."),
        _("Visited where they live"),
        _("Months with a visit"),
        _("It counts visits, not what was said. Some children would rather talk somewhere else."),
    ),
}  # fmt: skip
