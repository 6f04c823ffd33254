"""What can go wrong with a change, in the words that a view turns into a page."""

from threefold.practice.findings import Finding


class ThreefoldError(Exception):
    """Any refusal that a person can understand."""


class RuleBroken(ThreefoldError):
    """Rules of the practice hold up finishing, printing, sharing or closing. Saving is never refused so."""

    def __init__(self, problems: tuple[Finding, ...]) -> None:
        super().__init__(" ".join(problem.message.en for problem in problems))
        self.problems = problems


class NotAllowed(ThreefoldError):
    """This worker may not do this. Shown as "not here, or not yours"."""


class Stale(ThreefoldError):
    """Somebody changed it meanwhile; `current` is how it stands now. Both wordings are kept."""

    def __init__(self, current: object) -> None:
        super().__init__("changed meanwhile")
        self.current = current
