"""The rules of measures of practice. No public standard settles any of them: all are our own choice (D)."""

from threefold.outcomes.declaring import Parameter, Unit

MIN_AGE = Parameter(
    "min_age", 4, "Children who were younger in years when the case opened are left out.", "D"
)
OPEN_DAYS = Parameter("open_days", 30, "Cases that closed in fewer days are left out.", "D")
WITHIN_DAYS = Parameter("within_days", 30, "The last day after the opening that is in time.", "D")
SOURCE = "Outcomes of the practice; the rule is our own (D)"
CASE = Unit.CASE
GAMED = "Whoever enters more data looks better: read it with what families say."
