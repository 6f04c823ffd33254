"""How the lines between two people are read: each drawn as in the picture, beside its words."""

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from threefold.core.svg import element
from threefold.families.genogram.drawing import line_svg
from threefold.families.genogram.layout import Line
from threefold.practice.vocabulary.family import TieKind

_WIDTH, _HEIGHT = 108, 36


def between_two() -> tuple[tuple[SafeString, str], ...]:
    """The lines of couples, from together to apart."""
    said = {
        TieKind.MARRIED: _("Married"),
        TieKind.SEPARATED: _("Married and separated: one stroke"),
        TieKind.DIVORCED: _("Divorced: two strokes"),
        TieKind.PARTNERS: _("Together, not married: dashes"),
        TieKind.ENDED: _("Were together, not married: dashes and one stroke"),
        None: _("Parents of a child, and nothing else is written: thin gray dashes"),
    }
    return tuple((_sample(kind), words) for kind, words in said.items())


def _sample(kind: TieKind | None) -> SafeString:
    points = ((8.0, 6.0), (8.0, 22.0), (_WIDTH - 8.0, 22.0), (_WIDTH - 8.0, 6.0))
    line = Line(kind=kind, points=points, elders=())
    return element(
        "svg",
        line_svg(line),
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        width=_WIDTH,
        height=_HEIGHT,
        aria_hidden=True,
    )
