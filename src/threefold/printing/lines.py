"""The line that stands first on a sheet and at the foot of each page: whose it is, and of what day."""

from django.utils import formats
from django.utils.translation import override

from threefold.printing.paper import Paper

_PATTERN = {"es": "j \\d\\e F \\d\\e Y"}


def first_line(paper: Paper) -> str:
    """ "Copy for Rosa, 24 November 2026", in the language of the sheet."""
    with override(paper.lang):
        return f"{paper.whose}, {formats.date_format(paper.day, _PATTERN.get(paper.lang, 'j F Y'))}"
