"""Words about a family's ties, and the inquiry that the Indian Child Welfare Act (ICWA) asks for."""

from threefold.practice.vocabulary.term import Term
from threefold.practice.words import Words


class IcwaStatus(Term):
    """Where the inquiry about tribal membership stands, for each person asked about. Never blank (rule 42)."""

    NOT_ASKED = (
        "not_asked",
        Words("Not asked yet", "Todavía no se ha preguntado"),
        Words("Nobody has asked; that is still to be done.", "Nadie ha preguntado; falta hacerlo."),
    )
    ASKED_NO_ANSWER = (
        "asked_no_answer",
        Words("Asked, no answer yet", "Se preguntó, falta la respuesta"),
        Words("The question is open.", "La pregunta sigue abierta."),
    )
    NO_REASON = (
        "no_reason",
        Words("Asked: no reason to believe", "Se preguntó: no hay motivo para creer"),
        Words(
            "Those asked know of no tribe. Ask again when new relatives are met.",
            "Nadie sabe de una tribu. Pregunte otra vez al conocer a más familiares.",
        ),
    )
    REASON_TO_BELIEVE = (
        "reason_to_believe",
        Words("Reason to believe", "Motivo para creer"),
        Words(
            "Something points to a tribe; find out more and call the tribe.",
            "Algo señala a una tribu; averigüe más y llame a la tribu.",
        ),
    )
    REASON_TO_KNOW = (
        "reason_to_know",
        Words("Reason to know", "Motivo para saber"),
        Words(
            "Treated as an Indian child until shown otherwise; the tribe has notice.",
            "Se le trata como menor indígena hasta que se demuestre lo contrario; la tribu recibe aviso.",
        ),
    )
    CONFIRMED = (
        "confirmed",
        Words("Confirmed by the tribe", "Confirmado por la tribu"),
        Words("The tribe says: member, or may become one.", "La tribu dice: es miembro o puede serlo."),
    )

    @property
    def calls_for_tribe(self) -> bool:
        """Whether the tribe must be contacted and invited."""
        return self in (IcwaStatus.REASON_TO_BELIEVE, IcwaStatus.REASON_TO_KNOW, IcwaStatus.CONFIRMED)


class TieKind(Term):
    """How two people belong together, enough for a genogram. For the first seven, the first person is the elder."""

    PARENT = ("parent", Words("parent", "madre o padre"), Words("By birth.", "De nacimiento."))
    LEGAL_PARENT = (
        "legal_parent",
        Words("legal parent", "madre o padre legal"),
        Words(
            "A parent by law: by marriage, by presumption, by voluntary declaration.",
            "Por ley: por matrimonio, por presunción, por declaración voluntaria.",
        ),
    )
    ADOPTIVE_PARENT = (
        "adoptive_parent",
        Words("adoptive parent", "madre o padre por adopción"),
        Words("By adoption.", "Por adopción."),
    )
    STEP_PARENT = (
        "step_parent",
        Words("step-parent", "madrastra o padrastro"),
        Words("Partner of a parent.", "Pareja de la madre o del padre."),
    )
    FOSTER_PARENT = (
        "foster_parent",
        Words("foster parent", "madre o padre de crianza"),
        Words("Cares for the child for a time.", "Cuida al niño o a la niña por un tiempo."),
    )
    GUARDIAN = (
        "guardian",
        Words("guardian", "tutor o tutora"),
        Words("Named by a court.", "Nombrado por una corte."),
    )
    POSSIBLE_PARENT = (
        "possible_parent",
        Words("possible parent", "posible madre o padre"),
        Words("Not established.", "Sin establecer."),
    )
    MARRIED = ("married", Words("married", "casados"), Words("Now.", "Actualmente."))
    PARTNERS = (
        "partners",
        Words("partners", "pareja"),
        Words("Together, not married.", "Juntos, sin casarse."),
    )
    SEPARATED = ("separated", Words("separated", "separados"), Words("Live apart.", "Viven aparte."))
    DIVORCED = ("divorced", Words("divorced", "divorciados"), Words("By law.", "Por ley."))
    ENDED = ("ended", Words("once together", "antes juntos"), Words("No longer.", "Ya no."))
    SIBLING = (
        "sibling",
        Words("brother or sister", "hermano o hermana"),
        Words("At least one parent shared.", "Comparten al menos madre o padre."),
    )
    TWIN = (
        "twin",
        Words("twin", "gemela o gemelo"),
        Words("Born together; nobody knows if identical.", "Nacieron juntos; no se sabe si son idénticos."),
    )
    IDENTICAL_TWIN = (
        "identical_twin",
        Words("identical twin", "gemela o gemelo idéntico"),
        Words("Born together, identical.", "Nacieron juntos, idénticos."),
    )
    FRATERNAL_TWIN = (
        "fraternal_twin",
        Words("twin, not identical", "melliza o mellizo"),
        Words("Born together, not identical.", "Nacieron juntos, no idénticos."),
    )
    OTHER = (
        "other",
        Words("other tie", "otro lazo"),
        Words("In their own words.", "En sus propias palabras."),
    )

    @property
    def is_parentage(self) -> bool:
        """Whether the first person is a parent figure of the second."""
        return self in _PARENTAGE

    @property
    def is_union(self) -> bool:
        """Whether it is a couple's tie, without direction."""
        return self in _UNIONS

    @property
    def is_twin(self) -> bool:
        """Whether two were born together."""
        return self in _TWINS


_PARENTAGE = frozenset(
    {
        TieKind.PARENT,
        TieKind.LEGAL_PARENT,
        TieKind.ADOPTIVE_PARENT,
        TieKind.STEP_PARENT,
        TieKind.FOSTER_PARENT,
        TieKind.GUARDIAN,
        TieKind.POSSIBLE_PARENT,
    }
)
_UNIONS = frozenset({TieKind.MARRIED, TieKind.PARTNERS, TieKind.SEPARATED, TieKind.DIVORCED, TieKind.ENDED})
_TWINS = frozenset({TieKind.TWIN, TieKind.IDENTICAL_TWIN, TieKind.FRATERNAL_TWIN})
