"""The circle on paper: what stands of it on a family's sheet, and on a member's own role card."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import override

from threefold.networks.copies import CircleCopy, MemberCopy, UndertakingCopy
from threefold.networks.picture import circle_svg
from threefold.networks.picture.telling import circle_told
from threefold.practice.vocabulary.circle import NetworkRole, Ring
from threefold.printing.paper import Block, Heading, Paragraph, Picture, Points, Quote

_WIDTH_MM = 120


def circle_blocks(copy: CircleCopy, lang: str) -> tuple[Block, ...]:
    """ "Our circle" in a language: the picture, and who does what, ring by ring. Nothing when nobody may be shown."""
    if not copy.members:
        return ()
    with override(lang):
        picture = Picture(
            svg=circle_svg(copy, on_paper=True),
            alt=circle_told(copy),
            caption=_("Filled: keeps the children safe. Open: stands by the family. Dashed: no part yet."),
            width_mm=_WIDTH_MM,
        )
        return (Heading(text=_("Our circle")), picture, *_rings(copy, lang))


def role_blocks(member: MemberCopy, lang: str) -> tuple[Block, ...]:
    """What a member's own card says of their place: their part, and what they agreed to do, in their words."""
    with override(lang):
        role = next((one for one in NetworkRole if one.value == member.role), None)
        blocks: list[Block] = [Heading(text=_("Your part"))]
        if role is not None:
            blocks.append(Paragraph(text=f"{role.label.in_(lang)}. {role.meaning.in_(lang)}"))
        agreed = tuple(_current(member.undertakings))
        if agreed:
            blocks.append(Heading(text=_("What you agreed to do")))
            blocks += [_agreed(one, lang) for one in agreed]
        return tuple(blocks)


def _agreed(one: UndertakingCopy, lang: str) -> Quote:
    """In their own words; what these mean stands beneath where they are in another language than the card."""
    if one.said_in == lang:
        return Quote(text=one.said)
    return Quote(text=one.said, lang=one.said_in, meaning=one.text if one.text != one.said else "")


def _rings(copy: CircleCopy, lang: str) -> Iterator[Block]:
    for ring in Ring:
        members = copy.in_ring(ring.value)
        if members:
            yield Paragraph(text=ring.label.in_(lang), strong=True)
            yield Points(points=tuple(_told(one) for one in members))


def _told(member: MemberCopy) -> str:
    who = f"{member.name} ({member.tie})" if member.tie and member.tie != member.name else member.name
    does = " ".join(one.text for one in _current(member.undertakings))
    return f"{who}: {does}" if does else who


def _current(undertakings: Iterable[UndertakingCopy]) -> Iterator[UndertakingCopy]:
    return (one for one in undertakings if one.ended_on is None)
