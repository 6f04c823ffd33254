"""The circle of support as a picture."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened
from threefold.networks.copies import circle_for
from threefold.networks.picture import circle_svg

HALF_A_PAGE = 540


@dataclass(frozen=True, kw_only=True)
class CircleInBrief:
    """The picture, and how many people are in it."""

    members: int
    picture: SafeString


def circle_of(opened: Opened) -> CircleInBrief | None:
    """The circle for this reader; None where they may not see it."""
    if not opened.may_see(Group.NETWORK):
        return None
    copy = circle_for(opened.family, opened.reader, Surface.SCREEN)
    return CircleInBrief(members=len(copy.members), picture=circle_svg(copy, width=HALF_A_PAGE, name="one"))
