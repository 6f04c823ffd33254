"""What the packages below this one ask of it: told once, when it is loaded."""

from threefold.families.sheets import use_sheets
from threefold.supervision.decisions import use_decisions
from threefold.toolkit.onward.sheets import sheets_of
from threefold.toolkit.passing.decided import decided


def join() -> None:
    """What came out of a child's sheet is shared as that sheet is; what was let pass is looked at by a colleague."""
    use_sheets(sheets_of)
    use_decisions(decided)
