"""Words in the way: what hides behaviour, judges, blames, gives away, or asks for services only. Sources as named."""

from threefold.practice.coach.rules.rule import Rule
from threefold.practice.words import Words

_ALL = ("harm", "danger", "goal", "action")
_TOLD = ("harm", "danger")
_ASKED = ("goal", "action")

_RULES = (
    Rule(
        id="vague",
        kinds=_ALL,
        source="HOWTO",
        looks_for=Words(
            "Words for an act, an effect, a time or a length that two people would picture differently.",
            "Palabras para un acto, un efecto, una hora o un tiempo que dos personas se imaginarían distinto.",
        ),
        message=Words(
            "Two people would picture this differently. What would a camera show?",
            "Dos personas se imaginarían esto distinto. ¿Qué mostraría una cámara?",
        ),
        why=Words(
            "A plan holds when everybody means the same.", "Un plan funciona cuando todos entienden lo mismo."
        ),
        good=Words(
            "Dad shouted in Sol's face for ten minutes.", "Papá le gritó a Sol en la cara por diez minutos."
        ),
        weak=Words("Dad was inappropriate with Sol.", "Papá se portó mal con Sol."),
    ),
    Rule(
        id="jargon",
        kinds=_ALL,
        source="HOWTO",
        looks_for=Words(
            "Codes, short forms, and category words in place of what happened.",
            "Claves, siglas y categorías en lugar de lo que pasó.",
        ),
        message=Words(
            "A family may not know this word, and it hides what happened.",
            "Puede que una familia no conozca esta palabra, y esconde lo que pasó.",
        ),
        why=Words(
            "A category is a drawer. Families need to see what lies in it.",
            "Una categoría es un cajón. La familia necesita ver qué hay adentro.",
        ),
        good=Words("Dad pushed mom into the wall.", "Papá empujó a mamá contra la pared."),
        weak=Words("DV in the home.", "VD en el hogar."),
    ),
    Rule(
        id="label",
        kinds=_ALL,
        source="NC-CFT",
        looks_for=Words(
            "A word that makes a person into a condition or a fault.",
            "Una palabra que convierte a una persona en un problema o un defecto.",
        ),
        message=Words(
            "This word brands a person. What did they do?", "Esta palabra marca a una persona. ¿Qué hizo?"
        ),
        why=Words(
            "People can change what they do, not what they are called.",
            "La gente puede cambiar lo que hace, no como le dicen.",
        ),
        good=Words("Mom drank until she passed out on Friday.", "Mamá tomó hasta desmayarse el viernes."),
        weak=Words("Mom is a drunk.", "Mamá es una borracha."),
    ),
    Rule(
        id="opinion",
        kinds=("harm", "danger", "action"),
        source="SWM",
        looks_for=Words(
            "A motive, a feeling or a character that the writer gives somebody.",
            "Un motivo, un sentimiento o un carácter que le pone quien escribe.",
        ),
        message=Words(
            "This says what somebody is thought to feel or want. What was seen or said?",
            "Esto dice lo que se cree que alguien siente o quiere. ¿Qué se vio o se dijo?",
        ),
        why=Words(
            "Nobody can see a motive, and a family will argue about it.",
            "Nadie puede ver un motivo, y la familia lo va a discutir.",
        ),
        good=Words(
            "Mom did not come to the hospital for three days.", "Mamá no fue al hospital en tres días."
        ),
        weak=Words("Mom does not care about Sol.", "A mamá no le importa Sol."),
    ),
    Rule(
        id="absolute",
        kinds=("harm", "danger", "action"),
        source="SWM",
        looks_for=Words(
            "Always, never and the like, as a claim or a promise nobody can keep.",
            "Siempre, nunca y parecidas, como afirmación o promesa que nadie puede cumplir.",
        ),
        message=Words(
            "Hardly anything is always or never so. How often, or on which days?",
            "Casi nada es siempre o nunca así. ¿Cada cuándo, o qué días?",
        ),
        why=Words(
            "One exception, and the whole sentence is doubted.", "Una excepción, y se duda de toda la frase."
        ),
        good=Words(
            "Dad left Sol alone on four nights in May.", "Papá dejó solo a Sol cuatro noches en mayo."
        ),
        weak=Words("Dad always leaves Sol alone.", "Papá siempre deja solo a Sol."),
    ),
    Rule(
        id="blame_child",
        kinds=_TOLD,
        source="SWM",
        looks_for=Words("The child made into the cause.", "El niño puesto como la causa."),
        message=Words(
            "This makes the child the cause. What did the grown-up do?",
            "Esto pone al niño como la causa. ¿Qué hizo la persona adulta?",
        ),
        why=Words(
            "What sets it off may be told; the grown-up decides what to do.",
            "Se puede contar qué lo provocó; la persona adulta decide qué hacer.",
        ),
        good=Words(
            "When Sol spilled milk, dad slapped him.", "Cuando Sol tiró la leche, papá le dio una cachetada."
        ),
        weak=Words("Sol provoked dad until he slapped him.", "Sol provocó a papá hasta que le pegó."),
    ),
    Rule(
        id="names_reporter",
        kinds=_TOLD,
        source="PC11167",
        looks_for=Words(
            "Which private person, or which one role, made the report.",
            "Qué persona, o qué puesto único, hizo el reporte.",
        ),
        message=Words(
            "This tells who made the report. The law keeps that secret.",
            "Esto dice quién hizo el reporte. La ley lo guarda en secreto.",
        ),
        why=Words(
            'Whoever reports must not be found out (Penal Code 11167). "It was reported" is enough.',
            'No se debe saber quién reporta (Código Penal 11167). "Se reportó" es suficiente.',
        ),
        good=Words(
            "It was reported that dad slapped Sol.", "Se reportó que papá le dio una cachetada a Sol."
        ),
        weak=Words("The neighbor Mrs. Ito called CPS.", "La vecina, la señora Ito, llamó a CPS."),
    ),
    Rule(
        id="future_tense",
        kinds=("harm",),
        source="SFNFCI",
        looks_for=Words(
            "What may or will happen, in a harm statement.",
            "Lo que puede pasar o pasará, en una declaración de daño.",
        ),
        message=Words(
            "This has not happened yet. It belongs in a danger statement.",
            "Esto todavía no pasa. Va en una declaración de peligro.",
        ),
        why=Words(
            "What was and what may come are argued in different ways.",
            "Lo que fue y lo que puede venir se hablan distinto.",
        ),
        good=Words("Dad slapped Sol on Monday.", "Papá le dio una cachetada a Sol el lunes."),
        weak=Words("Dad may slap Sol.", "Papá le puede pegar a Sol."),
    ),
    Rule(
        id="past_only",
        kinds=("danger",),
        source="NYORKS",
        looks_for=Words(
            "Only what was, in a danger statement.", "Solo lo que fue, en una declaración de peligro."
        ),
        message=Words(
            "This tells what was. What may happen, and when?",
            "Esto dice lo que fue. ¿Qué puede pasar, y cuándo?",
        ),
        why=Words("Danger is why we are still here.", "El peligro es por lo que seguimos aquí."),
        good=Words(
            "Bea worries that dad may slap Sol again when he is drunk.",
            "A Bea le preocupa que papá le pegue a Sol cuando llegue tomado.",
        ),
        weak=Words("Dad slapped Sol.", "Papá le dio una cachetada a Sol."),
    ),
    Rule(
        id="passive_no_actor",
        kinds=_TOLD,
        source="SFNFCI",
        looks_for=Words(
            "A harmful act without anybody who does it.", "Un acto que lastima sin nadie que lo haga."
        ),
        message=Words(
            "It does not say who did it, or may do it.", "No dice quién lo hizo o lo podría hacer."
        ),
        why=Words("A plan is made with somebody.", "Un plan se hace con alguien."),
        good=Words("Dad left Sol alone.", "Papá dejó solo a Sol."),
        weak=Words("Sol was left alone.", "A Sol lo dejaron solo."),
    ),
    Rule(
        id="service_language",
        kinds=("harm", "danger", "goal"),
        source="M6-TN",
        looks_for=Words(
            "Services, tests and orders as what it is about.", "Servicios, pruebas y órdenes como contenido."
        ),
        message=Words(
            "This is about a service. What does it mean for the child?",
            "Esto es sobre un servicio. ¿Qué significa para el niño?",
        ),
        why=Words(
            "Finished services do not show that a child is safe.",
            "Terminar servicios no muestra que un niño esté seguro.",
        ),
        good=Words("Mom will call Bea before she drinks.", "Mamá le va a llamar a Bea antes de tomar."),
        weak=Words("Mom will complete her program.", "Mamá completará su programa."),
    ),
    Rule(
        id="service_only",
        kinds=("action",),
        source="SDM-RE",
        looks_for=Words(
            "Nothing but services, tests, visits or being sober.",
            "Nada más que servicios, pruebas, visitas o sobriedad.",
        ),
        message=Words(
            "This is a service. What will be done at home?", "Esto es un servicio. ¿Qué se hará en casa?"
        ),
        why=Words(
            "A class does not stand between a child and danger tonight.",
            "Una clase no protege a un niño esta noche.",
        ),
        good=Words("Dad will walk outside when he gets mad.", "Papá saldrá a caminar cuando se enoje."),
        weak=Words("Dad will attend his class.", "Papá asistirá a su clase."),
    ),
    Rule(
        id="compliance_language",
        kinds=("action",),
        source="UCD-B1",
        looks_for=Words(
            "Comply, cooperate, follow, shall, as ordered.",
            "Cumplir, cooperar, seguir, deberá, según lo ordenado.",
        ),
        message=Words("This asks to obey. What will they do?", "Esto pide obedecer. ¿Qué van a hacer?"),
        why=Words(
            "Obeying is not the same as keeping a child safe.",
            "Obedecer no es lo mismo que mantener seguro a un niño.",
        ),
        good=Words(
            "Mom will lock up the pills tonight.", "Mamá guardará las pastillas con llave esta noche."
        ),
        weak=Words("Mom shall comply.", "Mamá deberá cumplir."),
    ),
    Rule(
        id="absence_only",
        kinds=_ASKED,
        source="HOWTO",
        looks_for=Words("Only what will not be there.", "Solo lo que no habrá."),
        message=Words(
            "This says what will stop. What will they do instead?",
            "Esto dice lo que dejará de pasar. ¿Qué harán en su lugar?",
        ),
        why=Words("Nobody can watch something not happen.", "Nadie puede ver que algo no pasa."),
        good=Words("When dad gets mad he will call Beto.", "Cuando papá se enoje le hablará a Beto."),
        weak=Words("Dad will not yell.", "Papá no va a gritar."),
    ),
    Rule(
        id="no_link_to_danger",
        kinds=("goal",),
        source="HOWTO",
        looks_for=Words("A goal in which no danger shows.", "Una meta en la que no se ve ningún peligro."),
        message=Words("It does not show which worry it answers.", "No se ve a qué preocupación responde."),
        why=Words(
            "A family should know why this and nothing else.",
            "La familia debe saber por qué esto y no otra cosa.",
        ),
        good=Words("When Nora drinks, Bea will be there.", "Cuando Nora tome, Bea estará ahí."),
        weak=Words("Nora will be a good mother.", "Nora será buena madre."),
    ),
    Rule(
        id="child_responsible",
        kinds=_ASKED,
        source="LA-SP",
        looks_for=Words(
            "A child who must keep the child safe, or behave.", "Un niño que debe cuidar, o portarse bien."
        ),
        message=Words(
            "This leaves it to a child. Which grown-up can do it?",
            "Esto se lo deja a un niño. ¿Qué persona adulta lo puede hacer?",
        ),
        why=Words("Grown-ups keep children safe.", "A los niños los cuidan los adultos."),
        good=Words("Bea will watch the baby.", "Bea cuidará al bebé."),
        weak=Words("Sol (9) will watch the baby.", "Sol (9) cuidará al bebé."),
    ),
)
ISSUES: dict[str, Rule] = {rule.id: rule for rule in _RULES}
