"""What a change of a filled tool can refuse, beside the errors of the practice."""

from threefold.practice.errors import ThreefoldError
from threefold.toolkit.answers import Problem


class NotAnswered(ThreefoldError):
    """Answers that cannot be kept, or are missing where the tool is to be finished."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(" ".join(one.says.en for one in problems))
        self.problems = problems


class FinishedAlready(ThreefoldError):
    """It is finished and stands as it is: putting it right is a next version."""


class NotFinished(ThreefoldError):
    """Only what is finished is put right by a next version; a draft is changed itself."""


class ReasonNeeded(ThreefoldError):
    """Why something finished is put right has words."""


class Withdrawn(ThreefoldError):
    """It was withdrawn: nobody writes in it, and nobody decides about it any more."""


class StillWaiting(ThreefoldError):
    """The child said in it that they are not safe: first it is written down what was done."""


class KeptFrom(ThreefoldError):
    """A sheet goes to nobody from whom somebody is kept safe, and to nobody whom the child named in it."""


class ChildNotTold(ThreefoldError):
    """When and by whom the child was told, or why not yet, has words."""
