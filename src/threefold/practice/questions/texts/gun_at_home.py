"""Questions where there is a gun in the home: who can reach it, what is done already, and what comes next."""

from threefold.practice.questions.question import Cell
from threefold.practice.vocabulary.asking import Audience, QuestionType

_GUN = "gun"
DETAIL = Cell(Audience.PARENT, QuestionType.DETAIL, source="M2", about=_GUN)
EXCEPTION = Cell(Audience.PARENT, QuestionType.EXCEPTION, source="QG-SFQ", about=_GUN)
SAFETY = Cell(Audience.PARENT, QuestionType.SAFETY, source="SEED-D", about=_GUN)
CHILD = Cell(Audience.CHILD, QuestionType.DETAIL, source="SOFT-H5", about=_GUN)
CHILD_SAFETY = Cell(Audience.CHILD, QuestionType.SAFETY, source="SEED-D", about=_GUN)
NETWORK = Cell(Audience.NETWORK, QuestionType.SAFETY, source="SEED-D", about=_GUN)
TEAM = Cell(Audience.COLLEAGUE, QuestionType.SAFETY, source="SEED-D", about=_GUN)

# fmt: off
QUESTIONS = (
    DETAIL.ask("gun-and-bullets", "complicating_factor", "er fm fr",
               "Where is the gun right now, and where are the bullets? Who can open that place?",
               "¿Dónde está el arma en este momento, y dónde están las balas? ¿Quién puede abrir ese lugar?"),
    DETAIL.ask("gun-in-a-fight", "danger", "er court fm fr",
               "When people in the house get angry, where is the gun? What has been said or done with it?",
               "Cuando hay enojos en la casa, ¿dónde está el arma? ¿Qué se ha dicho o hecho con ella?"),
    EXCEPTION.ask("gun-put-away", "act_of_protection", "er fm fr",
                  "Tell me of a time you put the gun out of reach. What made you think of it, and how did you do it?",
                  "Cuénteme de una vez que puso el arma fuera del alcance. ¿Qué le hizo pensarlo, y cómo lo hizo?"),
    SAFETY.ask("gun-out-of-the-house", "next_step", "er fm fr",
               "Who could keep the gun out of the house for now? When will they come for it?",
               "¿Quién podría guardar el arma fuera de la casa por ahora? ¿Cuándo vendrá por ella?"),
    SAFETY.ask("gun-locked-up", "next_step", "er fm fr",
               "What would it take to lock the gun up empty, with the bullets in some other place? Who holds the key?",
               "¿Qué haría falta para guardar el arma con llave y sin balas? ¿Quién tendrá la llave?"),
    CHILD.ask("gun-at-your-house", "gray_area", "er fm",
              "Some houses have a gun. What do you know about one at your house?",
              "En algunas casas hay un arma. ¿Qué sabes de un arma en tu casa?"),
    CHILD_SAFETY.ask("gun-you-see-one", "safety", "er fm fr",
                     "If you saw a gun lying there, what would you do first? Who would you tell?",
                     "Si vieras un arma por ahí, ¿qué harías primero? ¿A quién le dirías?"),
    NETWORK.ask("gun-before-children-come", "next_step", "er fm fr",
                "Before the children stay with you, where will any gun be? Who will check that?",
                "Antes de que los niños se queden con usted, ¿dónde estará cualquier arma? ¿Quién lo revisará?"),
    TEAM.ask("gun-who-saw-it-locked", "next_step", "er court fm fr",
             "Who has seen with their own eyes that the gun is locked up or gone? On what day?",
             "¿Quién ha visto con sus propios ojos que el arma está bajo llave o ya no está? ¿Qué día?"),
)
