"""The parts that harm and danger statements, goals and actions need, with the source of each."""

from threefold.practice.coach.rules.rule import Rule
from threefold.practice.words import Words

_SEEN = Words(
    "It can be seen or heard, so everybody pictures the same.",
    "Se puede ver u oír, y así todos se imaginan lo mismo.",
)
_GOAL = Words(
    "For three months Nora and her sister Bea will sit with Sol at supper every night and write down what he eats.",
    "Por tres meses Nora y su hermana Bea van a cenar con Sol cada noche y anotar lo que come.",
)
_HARM = Words(
    "The school nurse saw that Sol had a burn on his hand; Sol said his uncle pressed a lighter to it.",
    "La enfermera vio que Sol traía una quemada en la mano; Sol dijo que su tío le puso el encendedor.",
)
_DANGER = Words(
    "Grandma and the county worry that when Nora takes pills she may fall asleep with the stove on"
    " and Sol could be burned.",
    "A la abuela y al condado les preocupa que cuando Nora tome pastillas se quede dormida con la estufa prendida"
    " y Sol se queme.",
)
_ACTION = Words(
    "Bea will call Nora every night at 8 until Sunday.",
    "Bea le va a llamar a Nora cada noche a las 8 hasta el domingo.",
)

_RULES = (
    Rule(
        id="harm.has_source",
        kinds=("harm",),
        source="SFNFCI",
        looks_for=Words(
            "Somebody or a record that says or saw it.", "Alguien o un documento que lo dice o lo vio."
        ),
        message=Words("It does not say who saw it or said it.", "No dice quién lo vio o lo dijo."),
        why=Words(
            "What was said and what was seen weigh differently, and a family may ask how we know.",
            "Lo dicho y lo visto no pesan igual, y la familia puede preguntar cómo lo sabemos.",
        ),
        good=_HARM,
        weak=Words("Sol was burned.", "Sol se quemó."),
    ),
    Rule(
        id="harm.has_caregiver_behavior",
        kinds=("harm",),
        source="SFNFCI",
        looks_for=Words(
            "A caregiver and what they did or did not do, in the past, as one could film it.",
            "Quién cuida y qué hizo o no hizo, en pasado, como se podría grabar.",
        ),
        message=Words(
            "It does not say what a caregiver did or did not do.", "No dice qué hizo o no hizo quien cuida."
        ),
        why=_SEEN,
        good=_HARM,
        weak=Words("Sol was neglected.", "Hubo negligencia con Sol."),
    ),
    Rule(
        id="harm.has_child_impact",
        kinds=("harm",),
        source="SFNFCI",
        looks_for=Words(
            "What it did to the child's body, feelings, school or care, or what nearly happened.",
            "Qué le causó al cuerpo, ánimo, escuela o cuidado del niño, o qué casi pasó.",
        ),
        message=Words("It does not say what it did to the child.", "No dice qué le causó al niño."),
        why=Words(
            "Not every hard thing in a family hurts a child. The effect is what makes it harm.",
            "No todo lo difícil en una familia lastima a un niño. El efecto es lo que lo hace un daño.",
        ),
        good=_HARM,
        weak=Words("Sol was in the room.", "Sol estaba en el cuarto."),
    ),
    Rule(
        id="danger.has_worried_who",
        kinds=("danger",),
        source="NYORKS",
        looks_for=Words(
            "Who worries, by name or as an agency.", "A quién le preocupa, por nombre o como agencia."
        ),
        message=Words("It does not say who is worried.", "No dice a quién le preocupa."),
        why=Words(
            "A worry that somebody holds can be talked about.",
            "Si alguien tiene la preocupación, se puede platicar.",
        ),
        good=_DANGER,
        weak=Words("There is a risk that Sol gets burned.", "Hay riesgo de que Sol se queme."),
    ),
    Rule(
        id="danger.has_caregiver_behavior",
        kinds=("danger",),
        source="NYORKS",
        looks_for=Words(
            "What a caregiver may do or not do.", "Qué podría hacer o dejar de hacer quien cuida."
        ),
        message=Words("It does not say what a caregiver may do.", "No dice qué podría hacer quien cuida."),
        why=_SEEN,
        good=_DANGER,
        weak=Words("We worry that Nora may fail to protect Sol.", "Nos preocupa que Nora no proteja a Sol."),
    ),
    Rule(
        id="danger.has_context",
        kinds=("danger",),
        source="QLD-WG-MH",
        looks_for=Words(
            "When, where or if it is most likely.", "Cuándo, dónde o en qué caso es más probable."
        ),
        message=Words(
            "It does not say when or where it is most likely.", "No dice cuándo o dónde es más probable."
        ),
        why=Words(
            "A plan can only be there at a time that it knows.",
            "Un plan solo puede ayudar a una hora que conoce.",
        ),
        good=_DANGER,
        weak=Words("Nora may leave the stove on again.", "Nora podría dejar la estufa prendida otra vez."),
    ),
    Rule(
        id="danger.has_child_impact",
        kinds=("danger",),
        source="NYORKS",
        looks_for=Words("What may happen to the child.", "Qué le podría pasar al niño."),
        message=Words(
            "It does not say what may happen to the child.", "No dice qué le podría pasar al niño."
        ),
        why=Words("It tells why we are still here.", "Dice por qué seguimos aquí."),
        good=_DANGER,
        weak=Words("Sol may be at risk.", "Sol podría estar en riesgo."),
    ),
    Rule(
        id="danger.is_future",
        kinds=("danger",),
        source="NYORKS",
        looks_for=Words("Something that has not happened yet.", "Algo que todavía no pasa."),
        message=Words("It does not look ahead.", "No mira hacia adelante."),
        why=Words(
            "What happened is harm. Danger is what we want to prevent.",
            "Lo que pasó es daño. Peligro es lo que queremos evitar.",
        ),
        good=_DANGER,
        weak=Words("Nora left the stove on in May.", "Nora dejó la estufa prendida en mayo."),
    ),
    Rule(
        id="goal.has_who",
        kinds=("goal",),
        source="HOWTO",
        looks_for=Words(
            "The caregiver, by name or as mother, father and the like.",
            "Quién cuida, por nombre o como mamá o papá.",
        ),
        message=Words("It does not name the caregiver.", "No nombra a quien cuida."),
        why=Words("A goal is somebody's.", "Una meta es de alguien."),
        good=_GOAL,
        weak=Words("The home will be calm.", "Habrá calma en la casa."),
    ),
    Rule(
        id="goal.has_network",
        kinds=("goal",),
        source="QLD-WG-DFV",
        looks_for=Words(
            "Somebody of the family's own people who takes part.",
            "Alguien de la gente de la familia que participa.",
        ),
        message=Words(
            "Nobody of the family's own people takes part.", "No participa nadie de la gente de la familia."
        ),
        why=Words(
            "Professionals leave. The family's people stay.",
            "Los profesionales se van. La gente de la familia se queda.",
        ),
        good=_GOAL,
        weak=Words("Nora will give Sol supper every night.", "Nora le dará de cenar a Sol cada noche."),
    ),
    Rule(
        id="goal.has_behavior",
        kinds=("goal",),
        source="M6-TN",
        looks_for=Words(
            "What the caregiver or the network will do, to be seen.",
            "Qué van a hacer quien cuida o la red, y que se vea.",
        ),
        message=Words("It does not say what they will do.", "No dice qué van a hacer."),
        why=Words(
            "It is about doing, not attending, and about what is there, not what is gone.",
            "Se trata de hacer, no de asistir; de lo que habrá, no de lo que falta.",
        ),
        good=_GOAL,
        weak=Words("Nora will have insight.", "Nora tendrá conciencia."),
    ),
    Rule(
        id="goal.has_duration",
        kinds=("goal",),
        source="QLD-WG-DFV",
        looks_for=Words("How long it must be seen.", "Cuánto tiempo se tiene que ver."),
        message=Words("It does not say for how long.", "No dice por cuánto tiempo."),
        why=Words(
            "The family knows when it is enough, and nobody moves the goal.",
            "La familia sabe cuándo es suficiente, y nadie mueve la meta.",
        ),
        good=_GOAL,
        weak=Words("Nora and Bea will cook for Sol.", "Nora y Bea le van a cocinar a Sol."),
    ),
    Rule(
        id="action.has_owner",
        kinds=("action",),
        source="LA-SP",
        looks_for=Words("The grown-up who does it.", "La persona adulta que lo hace."),
        message=Words("It does not say which grown-up does it.", "No dice qué persona adulta lo hace."),
        why=Words("What is everybody's is done by nobody.", "Lo que es de todos no lo hace nadie."),
        good=_ACTION,
        weak=Words("Check on Sol.", "Estar al pendiente de Sol."),
    ),
    Rule(
        id="action.is_behavior",
        kinds=("action",),
        source="M6-TN",
        looks_for=Words("Something one could watch being done.", "Algo que se pueda ver hacer."),
        message=Words("One could not watch it being done.", "No se podría ver hacer."),
        why=_SEEN,
        good=_ACTION,
        weak=Words("Nora will be more careful.", "Nora va a tener más cuidado."),
    ),
    Rule(
        id="action.has_when",
        kinds=("action",),
        source="LA-SP",
        looks_for=Words(
            "A day, an hour, how often, or what sets it off.",
            "Un día, una hora, cada cuándo, o qué lo pone en marcha.",
        ),
        message=Words("It does not say when.", "No dice cuándo."),
        why=Words("One can only count on what has a time.", "Solo se puede contar con lo que tiene hora."),
        good=_ACTION,
        weak=Words("Bea will call Nora.", "Bea le va a llamar a Nora."),
    ),
)
ELEMENTS: dict[str, Rule] = {rule.id: rule for rule in _RULES}
