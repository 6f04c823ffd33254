"""How an ecomap is read: each line and arrow drawn as in the picture, beside its words."""

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from threefold.core.svg import element
from threefold.core.terms import label_of
from threefold.networks.ecomap.drawing import line_svg
from threefold.networks.ecomap.layout import Ends
from threefold.practice.vocabulary.circle import Support, TieNow

WIDTH, HEIGHT = 96, 22


def lines() -> tuple[tuple[SafeString, str], ...]:
    """The four lines, then the arrows as seen from a family on the left."""
    ties = tuple((_sample(one.value, ""), _of_tie(one)) for one in TieNow)
    unknown = (_sample("", ""), _("Thin and whole: not asked yet"))
    ways = tuple((_sample("", one.value), label_of(Support, one.value)) for one in Support)
    return (*ties, unknown, *ways)


def _of_tie(tie: TieNow) -> str:
    looks = {
        TieNow.STRONG: _("Thick: strong"),
        TieNow.THIN: _("Dashed: thin"),
        TieNow.STRAINED: _("Jagged: strained"),
    }
    return looks[tie]


def _sample(tie_now: str, support: str) -> SafeString:
    ends = Ends(x1=4, y1=HEIGHT / 2, x2=WIDTH - 4, y2=HEIGHT / 2)
    return element(
        "svg", line_svg(ends, tie_now, support), viewBox=f"0 0 {WIDTH} {HEIGHT}", width=WIDTH, height=HEIGHT,
        aria_hidden=True,
    )  # fmt: skip


def in_words() -> tuple[str, ...]:
    """The same for paper, in sentences."""
    return (
        _("A thick line: strong. Dashes: thin. A jagged line: strained. Thin and whole: not asked yet."),
        _("An arrow points to whom help goes. Round corners: people. Square corners: there by their work."),
    )
