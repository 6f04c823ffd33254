"""The circle of support as a picture."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened
from threefold.networks.copies import circle_for
from threefold.networks.picture import circle_svg

HALF_A_PAGE, PHONE = 540, 360


@dataclass(frozen=True, kw_only=True)
class CircleInBrief:
    """The picture for a page and for a phone, and how many people are in it."""

    members: int
    picture: SafeString
    narrow: SafeString


def circle_of(opened: Opened) -> CircleInBrief | None:
    """The circle for this reader; None where they may not see it."""
    if not opened.may_see(Group.NETWORK):
        return None
    copy = circle_for(opened.family, opened.reader, Surface.SCREEN)
    return CircleInBrief(
        members=len(copy.members),
        picture=circle_svg(copy, width=HALF_A_PAGE, name="one"),
        narrow=circle_svg(copy, width=PHONE, name="one"),
    )
