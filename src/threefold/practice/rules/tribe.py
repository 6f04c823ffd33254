"""The inquiry that the Indian Child Welfare Act asks for (rule 42)."""

from collections.abc import Iterator
from enum import StrEnum

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
    """A blank status holds up. An inquiry that is still open, and a reason to believe without contact or invitation,
    are told.
    """
    for what in missing(inquiry):
        message, fix = _SAID[what]
        yield Gap(
            subject=inquiry.child.id,
            level=None if what is Missing.NOT_WRITTEN else Level.ADVISE,
            message=message.filled(name=inquiry.child.called),
            fix=fix,
        )


class Missing(StrEnum):
    """What an inquiry still waits for."""

    NOT_WRITTEN = "not_written"
    NOT_ASKED = "not_asked"
    NO_ANSWER = "no_answer"
    NOT_CALLED = "not_called"
    NOT_INVITED = "not_invited"


def missing(inquiry: IcwaView) -> Iterator[Missing]:
    """What this inquiry still waits for: a page that gathers children asks the same as the rule."""
    if not inquiry.status:
        yield Missing.NOT_WRITTEN
    elif inquiry.status == IcwaStatus.NOT_ASKED:
        yield Missing.NOT_ASKED
    elif inquiry.status == IcwaStatus.ASKED_NO_ANSWER:
        yield Missing.NO_ANSWER
    elif inquiry.status in set(IcwaStatus) and IcwaStatus(inquiry.status).calls_for_tribe:
        if inquiry.tribe_contacted_on is None:
            yield Missing.NOT_CALLED
        if not inquiry.tribe_invited:
            yield Missing.NOT_INVITED


_ASK = Words("Ask both sides of the family.", "Pregunte a los dos lados de la familia.")
_SAID = {
    Missing.NOT_WRITTEN: (
        Words(
            "It is not written whether anybody asked about a tribe for {name}.",
            "No está escrito si se preguntó por una tribu para {name}.",
        ),
        Words(
            "Ask both sides of the family, or write “not asked yet”.",
            "Pregunte a los dos lados de la familia, o anote “todavía no se ha preguntado”.",
        ),
    ),
    Missing.NOT_ASKED: (
        Words(
            "Nobody has asked yet about a tribe for {name}.",
            "Todavía nadie ha preguntado por una tribu para {name}.",
        ),
        _ASK,
    ),
    Missing.NO_ANSWER: (
        Words(
            "Somebody asked about a tribe for {name}, and there is no answer yet.",
            "Se preguntó por una tribu para {name}, y todavía no hay respuesta.",
        ),
        _ASK,
    ),
    Missing.NOT_CALLED: (
        Words(
            "There is reason to think of a tribe for {name}, and nobody has called it yet.",
            "Hay motivo para pensar en una tribu para {name}, y nadie la ha llamado todavía.",
        ),
        Words("Call the tribe, and write the day.", "Llame a la tribu, y anote el día."),
    ),
    Missing.NOT_INVITED: (
        Words(
            "The tribe has not been invited to plan for {name}.",
            "No se ha invitado a la tribu a planear para {name}.",
        ),
        Words("Invite the tribe to the next meeting.", "Invite a la tribu a la próxima reunión."),
    ),
}
