"""Words of safety plans: their kinds, how a day went, how people said yes, how long things last."""

from threefold.practice.vocabulary.term import Term
from threefold.practice.words import Words


class PlanKind(Term):
    """Three kinds of plan, never merged."""

    IMMEDIATE = (
        "immediate",
        Words("Immediate plan", "Plan inmediato"),
        Words(
            "Keeps the children safe for the next days, until we meet.",
            "Mantiene seguros a los niños estos días, hasta que nos reunamos.",
        ),
        Words(
            "Is there danger now and no time for a full plan?",
            "¿Hay peligro ahora y no hay tiempo para un plan completo?",
        ),
    )
    NETWORK = (
        "network",
        Words("Network plan", "Plan de la red"),
        Words(
            "Made with the circle of support and tried out for weeks or months.",
            "Hecho con el círculo de apoyo y puesto a prueba durante semanas o meses.",
        ),
        Words(
            "Did the people who do it help to make it?", "¿Lo hicieron también las personas que lo cumplen?"
        ),
    )
    AFTERCARE = (
        "aftercare",
        Words("Aftercare plan", "Plan para después"),
        Words(
            "How the family and their people go on when the county has left.",
            "Cómo siguen la familia y su gente cuando el condado ya no está.",
        ),
        Words("Would it work with nobody from the county?", "¿Funcionaría sin nadie del condado?"),
    )


class LogOutcome(Term):
    """How one day of the plan went."""

    KEPT = ("kept", Words("Kept", "Se cumplió"), Words("It went as agreed.", "Salió como se acordó."))
    PARTLY = (
        "partly",
        Words("Kept in part", "Se cumplió en parte"),
        Words("Some of it, late, or another way.", "Una parte, tarde o de otra manera."),
    )
    BROKEN = (
        "broken",
        Words("Not kept", "No se cumplió"),
        Words("It did not happen. We ask what stood in the way.", "No sucedió. Preguntamos qué lo impidió."),
    )


class SignatureMethod(Term):
    """How a person said yes to a plan, or did not."""

    DRAWN = (
        "drawn",
        Words("Signed here", "Firmó aquí"),
        Words("Drawn on the screen.", "Dibujada en la pantalla."),
    )
    TYPED = (
        "typed",
        Words("Typed their name", "Escribió su nombre"),
        Words("They typed it themselves.", "Lo escribió la propia persona."),
    )
    PAPER = (
        "paper",
        Words("Signed on paper", "Firmó en papel"),
        Words("The county keeps the paper.", "El condado guarda el papel."),
    )
    REFUSED = (
        "refused",
        Words("Did not sign", "No firmó"),
        Words("What they said is written down.", "Se anota lo que dijo."),
    )


class CopyGiven(Term):
    """Whether a person has their copy of the plan."""

    GIVEN = ("given", Words("Has their copy", "Tiene su copia"), Words("Handed over.", "Entregada."))
    NOT_WANTED = (
        "not_wanted",
        Words("Did not want a copy", "No quiso copia"),
        Words("It was offered.", "Se le ofreció."),
    )
    UNSAFE = (
        "unsafe",
        Words("A copy is not safe to have", "No es seguro tener copia"),
        Words(
            "Somebody could find it; it was read together.",
            "Alguien podría encontrarla; se leyó en conjunto.",
        ),
    )
    PENDING = (
        "pending",
        Words("Not yet", "Todavía no"),
        Words("Still to be handed over.", "Falta entregarla."),
    )


class DurationUnit(Term):
    """The unit of how long a goal must be shown. The label is the plural."""

    DAYS = ("days", Words("days", "días"), Words("Days in a row.", "Días seguidos."))
    WEEKS = ("weeks", Words("weeks", "semanas"), Words("Weeks in a row.", "Semanas seguidas."))
    MONTHS = ("months", Words("months", "meses"), Words("Months in a row.", "Meses seguidos."))
