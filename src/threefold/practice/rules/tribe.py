"""The inquiry that the Indian Child Welfare Act asks for (rule 42)."""

from collections.abc import Iterator

from threefold.practice.findings import Level
from threefold.practice.rules.facts.people import IcwaView
from threefold.practice.rules.registry import FINISHING, Gap, practice_rule
from threefold.practice.vocabulary.family import IcwaStatus
from threefold.practice.words import Words


@practice_rule(
    42,
    sentence=Words(
        "For each child it is written whether somebody asked about a tribe; a reason to believe brings the tribe in.",
        "Para cada niño está escrito si se preguntó por una tribu; con un motivo para creer, se invita a la tribu.",
    ),
    why=Words(
        "Tribes have a right to know and to be there from the start, and relatives there may be the child's network.",
        "Las tribus tienen derecho a saber y a estar desde el inicio, y ahí puede haber "
        "familia que sea la red del niño.",
    ),
    sources="SDM-HT, SDM-CC",
    level=Level.BLOCK,
    moments=FINISHING,
)
def tribe_is_asked_about(inquiry: IcwaView) -> Iterator[Gap]:
    """A blank status holds up; a reason to believe without contact or invitation is told."""
    name = inquiry.child.called
    if not inquiry.status:
        yield Gap(
            subject=inquiry.child.id,
            message=Words(
                "It is not written whether anybody asked about a tribe for {name}.",
                "No está escrito si se preguntó por una tribu para {name}.",
            ).filled(name=name),
            fix=Words(
                "Ask both sides of the family, or write “not asked yet”.",
                "Pregunte a los dos lados de la familia, o anote “todavía no se ha preguntado”.",
            ),
        )
    elif inquiry.status in set(IcwaStatus) and IcwaStatus(inquiry.status).calls_for_tribe:
        if inquiry.tribe_contacted_on is None:
            yield Gap(
                subject=inquiry.child.id,
                level=Level.ADVISE,
                message=Words(
                    "There is reason to think of a tribe for {name}, and nobody has called it yet.",
                    "Hay motivo para pensar en una tribu para {name}, y nadie la ha llamado todavía.",
                ).filled(name=name),
                fix=Words("Call the tribe, and write the day.", "Llame a la tribu, y anote el día."),
            )
        if not inquiry.tribe_invited:
            yield Gap(
                subject=inquiry.child.id,
                level=Level.ADVISE,
                message=Words(
                    "The tribe has not been invited to plan for {name}.",
                    "No se ha invitado a la tribu a planear para {name}.",
                ).filled(name=name),
                fix=Words("Invite the tribe to the next meeting.", "Invite a la tribu a la próxima reunión."),
            )
