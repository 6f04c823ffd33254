"""Questions where a young person thinks of suicide: asked in plain words, of what keeps them here, and who stays."""

from threefold.practice.questions.question import Cell
from threefold.practice.vocabulary.asking import Audience, QuestionType

_LIFE = "suicide"
CHILD = Cell(Audience.CHILD, QuestionType.DETAIL, source="SOFT-H5", about=_LIFE)
CHILD_COPING = Cell(Audience.CHILD, QuestionType.COPING, source="QG-SFQ", about=_LIFE)
CHILD_SAFETY = Cell(Audience.CHILD, QuestionType.SAFETY, source="SEED-D", about=_LIFE)
PARENT = Cell(Audience.PARENT, QuestionType.DETAIL, source="M2", about=_LIFE)
PARENT_SAFETY = Cell(Audience.PARENT, QuestionType.SAFETY, source="SEED-D", about=_LIFE)
NETWORK = Cell(Audience.NETWORK, QuestionType.SAFETY, source="SEED-D", about=_LIFE)
TEAM = Cell(Audience.COLLEAGUE, QuestionType.SAFETY, source="SEED-D", about=_LIFE)

# fmt: off
QUESTIONS = (
    CHILD.ask("suicide-thoughts-come", "danger", "er court fm fr permanency tay",
              "Some young people think about killing themselves. When do thoughts like that come to you?",
              "Hay jóvenes que piensan en matarse. ¿Cuándo te llegan a ti pensamientos así?"),
    CHILD.ask("suicide-how-and-when", "danger", "er fr permanency tay",
              "When you think of it, what do you think you would do? When, and with what?",
              "Cuando piensas en eso, ¿qué piensas que harías? ¿Cuándo, y con qué?"),
    CHILD_COPING.ask("suicide-kept-you-here", "strength", "er fm fr permanency tay",
                     "What has kept you here until today? Who or what makes you want to stay?",
                     "¿Qué te ha sostenido hasta hoy? ¿Quién o qué te da ganas de quedarte?"),
    CHILD_COPING.ask("suicide-a-little-less", "strength", "fm fr permanency tay",
                     "When was the last time the thoughts were a little weaker? What was different that day?",
                     "¿Cuándo fue la última vez que los pensamientos fueron un poco más débiles? ¿Qué hubo ese día?"),
    CHILD_SAFETY.ask("suicide-tonight", "next_step", "er fm fr permanency tay",
                     "If the thoughts come tonight, who will you tell? What do you want them to do?",
                     "Si los pensamientos llegan hoy en la noche, ¿a quién le vas a decir? ¿Qué quieres que haga?"),
    PARENT.ask("suicide-what-you-saw", "danger", "er fm fr",
               "What has your child said or done that makes you fear for their life? When was that?",
               "¿Qué ha dicho o hecho su hijo que le hace temer por su vida? ¿Cuándo fue?"),
    PARENT_SAFETY.ask("suicide-locked-away", "next_step", "er fm fr",
                      "Pills, guns, knives, ropes: what is at home, and where will it be locked up today? Who does it?",
                      "Pastillas, armas, cuchillos, cuerdas: ¿qué hay en casa y dónde se guarda hoy? ¿Quién lo hace?"),
    PARENT_SAFETY.ask("suicide-who-stays", "next_step", "er fm fr",
                      "Who stays with your child tonight and tomorrow? When will you call 988 or go to the hospital?",
                      "¿Quién se queda con su hijo hoy y mañana? ¿Cuándo llamará al 988 o irá al hospital?"),
    NETWORK.ask("suicide-who-they-talk-to", "next_step", "er fm fr permanency tay",
                "When this young person wants to die, who do they talk to? What do you say that helps?",
                "Cuando este joven quiere morir, ¿con quién habla? ¿Qué dice usted que le ayuda?"),
    TEAM.ask("suicide-who-asked", "next_step", "er court fm fr permanency tay",
             "Who has asked the young person about suicide in plain words? What did they say, word for word?",
             "¿Quién le ha preguntado al joven por el suicidio con palabras claras? ¿Qué dijo, palabra por palabra?"),
)
