"""The circle of support: is there one, who was told, who may be shown what (rules 7, 45, 46)."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from threefold.practice.findings import Level
from threefold.practice.network import has_network
from threefold.practice.rules.facts.people import MemberView, NetworkView
from threefold.practice.rules.plan_people import ASK_SOMEBODY, NO_NETWORK, counts_as_network
from threefold.practice.rules.registry import FINISHING, HANDING_OVER, Gap, also, practice_rule
from threefold.practice.vocabulary.circle import NetworkRole
from threefold.practice.words import Words


@dataclass(frozen=True)
class _Belongs:
    person: UUID
    agreed: bool


def network_stands(members: tuple[MemberView, ...], caused_harm: frozenset[UUID]) -> bool:
    """No network, no plan, for members as the rules see them."""
    circle = [_Belongs(one.person.id, one.agreed) for one in members if counts_as_network(one)]
    return has_network(circle, not_counting=caused_harm)


@also(7)
def circle_is_a_network(view: NetworkView) -> Iterator[Gap]:
    """The circle by itself, before there is a plan: advice, for a circle is never finished."""
    if not network_stands(view.members, view.caused_harm):
        yield Gap(subject="network", level=Level.ADVISE, message=NO_NETWORK, fix=ASK_SOMEBODY)


@practice_rule(
    45,
    sentence=Words(
        "Whoever keeps a child safe has been told the worries.",
        "Quien cuida la seguridad de un niño sabe cuáles son las preocupaciones.",
    ),
    why=Words(
        "Nobody can watch for a danger that they have not heard of.",
        "Nadie puede estar atento a un peligro del que no ha oído hablar.",
    ),
    sources="MO-S3, QLD-NET",
    level=Level.BLOCK,
    moments=FINISHING,
)
def safety_people_know(view: NetworkView) -> Iterator[Gap]:
    """Safety people, for each open danger; told in part is not told."""
    for member in view.members:
        if member.active and member.role is NetworkRole.SAFETY_PERSON and view.dangers - member.told:
            partly = bool(member.told | member.told_part)
            yield Gap(
                subject=member.person.id,
                message=(
                    Words(
                        "{name} is a safety person, and does not know all of the worries yet.",
                        "{name} es persona de seguridad, y todavía no conoce todas las preocupaciones.",
                    )
                    if partly
                    else Words(
                        "{name} is a safety person, and nobody has told {name} the worries.",
                        "{name} es persona de seguridad, y nadie le ha contado a {name} las preocupaciones.",
                    )
                ).filled(name=member.person.called),
                fix=Words(
                    "Agree with the parents who tells it, and write the day.",
                    "Acuerde con la madre o el padre quién lo cuenta, y anote el día.",
                ),
            )


@practice_rule(
    46,
    sentence=Words(
        "Details are shared with somebody only while a release stands and they promised to keep them to themselves.",
        "Los detalles se comparten con alguien solo mientras haya una autorización y haya prometido guardarlos.",
    ),
    why=Words(
        "It is the family's life. They choose who hears what.",
        "Es la vida de la familia. Ella elige quién oye qué.",
    ),
    sources="MO-S3, SD-CFT",
    level=Level.BLOCK,
    moments=HANDING_OVER,
)
def sharing_is_released(view: NetworkView) -> Iterator[Gap]:
    """Members to whom detail was or is about to be shown."""
    for member in view.members:
        if member.person.id not in view.shared_with:
            continue
        if not member.released(view.on):
            yield Gap(
                subject=member.person.id,
                message=Words(
                    "There is no release that covers {name} today.",
                    "No hay una autorización que hoy valga para {name}.",
                ).filled(name=member.person.called),
                fix=Words(
                    "Ask the parents to sign one, or share less.", "Pida que la firmen, o comparta menos."
                ),
            )
        elif member.confidentiality_on is None:
            yield Gap(
                subject=member.person.id,
                message=Words(
                    "{name} has not signed yet to keep this private.",
                    "{name} todavía no ha firmado que lo guardará en privado.",
                ).filled(name=member.person.called),
                fix=Words("Ask for the signature before you share.", "Pida la firma antes de compartir."),
            )
