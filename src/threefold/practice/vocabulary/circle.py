"""Words of the circle of support: rings, parts people take, how they were checked, what they rate."""

from threefold.practice.vocabulary.term import Term
from threefold.practice.words import Words


class Ring(Term):
    """How much a person knows. The ring is about knowing; closeness is asked apart."""

    KNOWS_MOST = (
        "knows_most",
        Words("Knows most of it", "Sabe casi todo"),
        Words("They know what happened and what we worry about.", "Sabe qué pasó y qué nos preocupa."),
    )
    KNOWS_LITTLE = (
        "knows_little",
        Words("Knows a little", "Sabe un poco"),
        Words("They know that something is going on.", "Sabe que algo está pasando."),
    )
    KNOWS_NOTHING = (
        "knows_nothing",
        Words("Knows nothing yet", "Todavía no sabe nada"),
        Words("Nobody has told them.", "Nadie le ha contado."),
    )


class NetworkRole(Term):
    """The part somebody takes. Telling the two apart lets more people in."""

    SAFETY_PERSON = (
        "safety_person",
        Words("Safety person", "Persona de seguridad"),
        Words(
            "Is with the children or steps in, so that the danger does not happen.",
            "Está con los niños o interviene para que el peligro no suceda.",
        ),
        Words(
            "Would the children be less safe tonight without them?",
            "¿Sin esta persona, los niños estarían menos seguros esta noche?",
        ),
    )
    SUPPORT_PERSON = (
        "support_person",
        Words("Support person", "Persona de apoyo"),
        Words(
            "Helps the parents: a ride, a meal, somebody to call.",
            "Ayuda a los padres: un viaje, una comida, alguien a quien llamar.",
        ),
        Words(
            "Do they help the grown-ups rather than watch over the children?",
            "¿Ayuda a los adultos más que cuidar a los niños?",
        ),
    )


class TieNow(Term):
    """How a tie is for the family today, in the family's own eyes (the line of an ecomap)."""

    STRONG = (
        "strong",
        Words("Strong", "Fuerte"),
        Words("The family counts on it.", "La familia cuenta con este lazo."),
    )
    THIN = (
        "thin",
        Words("Thin", "Débil"),
        Words("It is there, and could be more.", "Existe, y podría ser más."),
    )
    STRAINED = (
        "strained",
        Words("Strained", "Tenso"),
        Words("It costs the family strength.", "Le quita fuerzas a la familia."),
    )


class Support(Term):
    """Which way help goes between a family and somebody around it (the arrows of an ecomap)."""

    TO_FAMILY = (
        "to_family",
        Words("They help the family", "Ayuda a la familia"),
        Words("Time, care or things come to the family.", "A la familia le llega tiempo, cuidado o cosas."),
    )
    FROM_FAMILY = (
        "from_family",
        Words("The family helps them", "La familia le ayuda"),
        Words("Time, care or things go from the family.", "La familia da tiempo, cuidado o cosas."),
    )
    BOTH = (
        "both",
        Words("They help each other", "Se ayudan"),
        Words("It goes both ways.", "Va en los dos sentidos."),
    )


class Vetting(Term):
    """What the county found when it checked somebody who will care for a child."""

    NOT_STARTED = (
        "not_started",
        Words("Not checked yet", "Todavía no se ha revisado"),
        Words("Nobody has looked.", "Nadie lo ha revisado."),
    )
    NOT_NEEDED = (
        "not_needed",
        Words("No check needed", "No hace falta revisar"),
        Words("The part they take does not ask for one.", "Lo que hace no lo requiere."),
    )
    IN_PROGRESS = (
        "in_progress",
        Words("Being checked", "En revisión"),
        Words("Asked for, no answer yet.", "Ya se pidió, falta la respuesta."),
    )
    CLEARED = (
        "cleared",
        Words("Checked, nothing in the way", "Revisado, sin impedimento"),
        Words("The check found no reason against it.", "La revisión no encontró ningún motivo en contra."),
    )
    CLEARED_WITH_LIMITS = (
        "cleared_with_limits",
        Words("Checked, with limits", "Revisado, con límites"),
        Words("They may help in the ways written down.", "Puede ayudar de las formas que están escritas."),
    )
    NOT_CLEARED = (
        "not_cleared",
        Words("Checked, cannot be a safety person", "Revisado, no puede ser persona de seguridad"),
        Words("The check found a reason against it.", "La revisión encontró un motivo en contra."),
    )
    DECLINED = (
        "declined",
        Words("Did not want a check", "No quiso que se le revisara"),
        Words("They said no to it.", "Dijo que no."),
    )


class Asked(Term):
    """What a person rates from 0 to 10 about a next step or their part in a plan."""

    WILLINGNESS = (
        "willingness",
        Words("How willing", "Cuánto quiere"),
        Words("How much do you want to do this?", "¿Cuánto quiere hacerlo?"),
    )
    CONFIDENCE = (
        "confidence",
        Words("How sure", "Cuánta confianza"),
        Words("How sure are you that it will work?", "¿Qué tan seguro está de que va a funcionar?"),
    )
    CAPACITY = (
        "capacity",
        Words("How able", "Cuánto puede"),
        Words(
            "How much do time, money and health let you do it?",
            "¿Cuánto se lo permiten el tiempo, el dinero y la salud?",
        ),
    )
