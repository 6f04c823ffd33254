"""Words of the safety map: the three questions, what an answer is, how we know it, who agrees, what is rated."""

from threefold.practice.vocabulary.term import Term
from threefold.practice.words import Words


class Question(Term):
    """The three questions. The facilitator chooses their order."""

    WORRY = (
        "worry",
        Words("What are we worried about?", "¿Qué nos preocupa?"),
        Words(
            "What happened, what could happen, what makes it harder.",
            "Lo que pasó, lo que podría pasar, lo que lo hace más difícil.",
        ),
    )
    WELL = (
        "well",
        Words("What is working well?", "¿Qué está funcionando bien?"),
        Words(
            "What is good, and what has kept the children safe.",
            "Lo bueno, y lo que ha mantenido seguros a los niños.",
        ),
    )
    NEXT = (
        "next",
        Words("What needs to happen?", "¿Qué tiene que pasar?"),
        Words(
            "Where we are going, and the next small steps.",
            "Hacia dónde vamos, y los próximos pasos pequeños.",
        ),
    )


class Category(Term):
    """What one thing on the map is. `question` is the column where it stands."""

    HARM = (
        "harm",
        Words("Harm", "Daño"),
        Words(
            "What a caregiver did or did not do, and what it did to the child.",
            "Lo que hizo o no hizo quien cuida, y lo que eso causó al niño.",
        ),
        Words(
            "Is it past, with an act and its effect on a child?",
            "¿Ya pasó, con un acto y su efecto en un niño?",
        ),
    )
    DANGER = (
        "danger",
        Words("Danger", "Peligro"),
        Words(
            "What a caregiver may do, and what it could do to the child.",
            "Lo que podría hacer quien cuida, y lo que eso podría causar al niño.",
        ),
        Words(
            "Is it ahead of us, and likely enough to plan for?",
            "¿Está por venir, y es tan probable que hay que planear?",
        ),
    )
    COMPLICATING_FACTOR = (
        "complicating_factor",
        Words("Makes it harder", "Lo hace más difícil"),
        Words(
            "Makes things harder, but does not by itself hurt a child.",
            "Complica las cosas, pero por sí solo no daña a un niño.",
        ),
        Words(
            "If it were gone, would the danger be gone? If not, it belongs here.",
            "Si desapareciera, ¿desaparecería el peligro? Si no, va aquí.",
        ),
    )
    GRAY_AREA = (
        "gray_area",
        Words("Not clear yet", "Todavía no está claro"),
        Words(
            "We do not know. It is a question for somebody, not a fact.",
            "No lo sabemos. Es una pregunta para alguien, no un hecho.",
        ),
        Words(
            "Could you say who saw it, and when? If not, it belongs here.",
            "¿Puede decir quién lo vio y cuándo? Si no, va aquí.",
        ),
    )
    STRENGTH = (
        "strength",
        Words("Strength", "Fortaleza"),
        Words(
            "Something good that has not yet been used against the danger.",
            "Algo bueno que todavía no se ha usado frente al peligro.",
        ),
        Words(
            "Has it ever kept the child safe from this danger? If not, it belongs here.",
            "¿Alguna vez protegió al niño de este peligro? Si no, va aquí.",
        ),
    )
    ACT_OF_PROTECTION = (
        "act_of_protection",
        Words("Act of protection", "Acto de protección"),
        Words(
            "A time when somebody kept the child safe although the danger was there.",
            "Una vez que alguien protegió al niño aunque el peligro estaba presente.",
        ),
        Words(
            "Is there a day, a person, and a danger that was near?",
            "¿Hay un día, una persona y un peligro que estaba cerca?",
        ),
    )
    SAFETY = (
        "safety",
        Words("Safety", "Seguridad"),
        Words(
            "Acts of protection that meet the danger, again and again, over time.",
            "Actos de protección frente al peligro, una y otra vez, durante un tiempo.",
        ),
        Words(
            "Are there several dated acts? One is a beginning.",
            "¿Hay varios actos con fecha? Uno es un comienzo.",
        ),
    )
    SAFETY_GOAL = (
        "safety_goal",
        Words("Safety goal", "Meta de seguridad"),
        Words(
            "What caregivers will be doing when there is no more reason to worry.",
            "Lo que harán quienes cuidan cuando ya no haya motivo de preocupación.",
        ),
        Words(
            "Would you see it happen, rather than see something stop?",
            "¿Se vería suceder, en vez de ver que algo deja de pasar?",
        ),
    )
    NEXT_STEP = (
        "next_step",
        Words("Next step", "Próximo paso"),
        Words(
            "A small thing that one person does by a day.",
            "Algo pequeño que una persona hace para cierto día.",
        ),
        Words("Does it say who, what and by when?", "¿Dice quién, qué y para cuándo?"),
    )
    BEST_HOPE = (
        "best_hope",
        Words("Best hope", "Mayor esperanza"),
        Words(
            "What somebody wishes for, in their own words.", "Lo que alguien desea, en sus propias palabras."
        ),
        Words("Is it a wish, before anybody has agreed how?", "¿Es un deseo, antes de acordar cómo?"),
    )
    PURPOSE = (
        "purpose",
        Words("Why we meet", "Para qué nos reunimos"),
        Words("What we want to walk away with.", "Con qué queremos salir de aquí."),
    )

    @property
    def question(self) -> Question | None:
        """The column of the map where it stands; None for the purpose, which heads the whole map."""
        return _COLUMN.get(self)


_COLUMN = {
    Category.HARM: Question.WORRY,
    Category.DANGER: Question.WORRY,
    Category.COMPLICATING_FACTOR: Question.WORRY,
    Category.GRAY_AREA: Question.WORRY,
    Category.STRENGTH: Question.WELL,
    Category.ACT_OF_PROTECTION: Question.WELL,
    Category.SAFETY: Question.WELL,
    Category.SAFETY_GOAL: Question.NEXT,
    Category.NEXT_STEP: Question.NEXT,
    Category.BEST_HOPE: Question.NEXT,
}


def categories_of(question: Question) -> tuple[Category, ...]:
    """What may stand in a column, in the order in which it is offered."""
    return tuple(category for category in Category if category.question is question)


class Basis(Term):
    """How we know something."""

    REPORTED = (
        "reported",
        Words("Somebody reported it", "Se informó"),
        Words("It was told to us; nobody has checked it.", "Nos lo dijeron; nadie lo ha comprobado."),
    )
    OBSERVED = (
        "observed",
        Words("We saw it", "Lo vimos"),
        Words("A worker saw or heard it.", "Lo vio u oyó alguien del condado."),
    )
    ADMITTED = (
        "admitted",
        Words("The person said so", "La propia persona lo dijo"),
        Words("Whoever did it told us.", "Nos lo dijo quien lo hizo."),
    )
    VERIFIED = (
        "verified",
        Words("Checked", "Comprobado"),
        Words(
            "A record, an exam or several people say the same.",
            "Lo confirma un documento, un examen o varias personas.",
        ),
    )
    UNCLEAR = (
        "unclear",
        Words("Not clear", "No está claro"),
        Words("People say different things, or nobody knows.", "Se dicen cosas distintas, o nadie sabe."),
    )


class Position(Term):
    """Where a person stands on a statement."""

    AGREES = ("agrees", Words("Agrees", "Está de acuerdo"), Words("Sees it the same way.", "Lo ve igual."))
    PARTLY = (
        "partly",
        Words("Agrees in part", "Está de acuerdo en parte"),
        Words("Some of it, in their words.", "Una parte, en sus palabras."),
    )
    DISAGREES = (
        "disagrees",
        Words("Sees it differently", "Lo ve de otra manera"),
        Words("Their view stands beside the statement.", "Su punto de vista queda junto a la declaración."),
    )
    DECLINED = (
        "declined",
        Words("Does not want to say", "No quiere decirlo"),
        Words("It is neither a yes nor a no.", "No es ni un sí ni un no."),
    )
    NOT_ASKED = (
        "not_asked",
        Words("Not asked yet", "Todavía no se le ha preguntado"),
        Words("Nobody has asked them.", "Nadie le ha preguntado."),
    )


class ScaleKind(Term):
    """What a scale from 0 to 10 asks about. Each scale still writes down its own two ends."""

    SAFETY = (
        "safety",
        Words("How safe", "Qué tan seguro"),
        Words(
            "Between leaving the parents' care now and closing with trust.",
            "Entre salir ahora del cuidado de los padres y cerrar con confianza.",
        ),
    )
    PARENT_OWN = (
        "parent_own",
        Words("In a parent's own words", "En palabras de la madre o del padre"),
        Words(
            "Between things at their worst and being the parent you want to be.",
            "Entre lo peor y ser la madre o el padre que usted quiere ser.",
        ),
    )
    DANGER = (
        "danger",
        Words("About one worry", "Sobre una preocupación"),
        Words("Between sure to happen and the goal reached.", "Entre que seguro pasa y la meta cumplida."),
    )
    CHILD_PATH = (
        "child_path",
        Words("A child's path", "El camino de un niño"),
        Words(
            "Between the start of the path and the front door.",
            "Entre el inicio del camino y la puerta de la casa.",
        ),
    )
    PROGRESS = (
        "progress",
        Words("How far along", "Cuánto se ha avanzado"),
        Words(
            "Between nothing changed and all of it shown.", "Entre nada ha cambiado y todo se ha mostrado."
        ),
    )
    WILLINGNESS = (
        "willingness",
        Words("How willing", "Cuánto quiere"),
        Words("About one next step.", "Sobre un próximo paso."),
    )
    CONFIDENCE = (
        "confidence",
        Words("How sure", "Cuánta confianza"),
        Words("About one next step.", "Sobre un próximo paso."),
    )
    CAPACITY = (
        "capacity",
        Words("How able", "Cuánto puede"),
        Words("About one next step.", "Sobre un próximo paso."),
    )
