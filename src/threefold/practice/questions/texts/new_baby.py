"""Questions where there is a newborn or a small baby: sleep, crying, and who takes over."""

from threefold.practice.questions.question import Cell
from threefold.practice.vocabulary.asking import Audience, QuestionType

_BABY = "baby"
DETAIL = Cell(Audience.PARENT, QuestionType.DETAIL, source="M2", about=_BABY)
EXCEPTION = Cell(Audience.PARENT, QuestionType.EXCEPTION, source="QG-SFQ", about=_BABY)
COPING = Cell(Audience.PARENT, QuestionType.COPING, source="QG-SFQ", about=_BABY)
SAFETY = Cell(Audience.PARENT, QuestionType.SAFETY, source="SEED-D", about=_BABY)
CHILD = Cell(Audience.CHILD, QuestionType.DETAIL, source="SOFT-H5", about=_BABY)
NETWORK = Cell(Audience.NETWORK, QuestionType.SAFETY, source="SEED-D", about=_BABY)
TEAM = Cell(Audience.COLLEAGUE, QuestionType.SAFETY, source="SEED-D", about=_BABY)

# fmt: off
QUESTIONS = (
    DETAIL.ask("baby-last-night", "gray_area", "er fm",
               "Where did the baby sleep last night? Show me: what lay in the bed, and who lay near?",
               "¿Dónde durmió el bebé anoche? Muéstreme: ¿qué había en la cama, y quién estaba cerca?"),
    DETAIL.ask("baby-will-not-stop-crying", "complicating_factor", "er fm",
               "When the baby cries and will not stop, what do you do first? What do you do after that?",
               "Cuando el bebé llora y no se calma, ¿qué hace usted primero? ¿Y qué hace después?"),
    EXCEPTION.ask("baby-calmed", "strength", "er fm",
                  "Tell me of a night when the baby cried and you got through it. What helped?",
                  "Cuénteme de una noche en que el bebé lloró y usted salió adelante. ¿Qué ayudó?"),
    COPING.ask("baby-so-little-sleep", "strength", "er fm",
               "You sleep so little. How do you keep going, and who sees how hard it is?",
               "Usted duerme tan poco. ¿Cómo sigue adelante, y quién ve lo difícil que es?"),
    SAFETY.ask("baby-put-down-and-walk-away", "next_step", "er fm",
               "When you feel you may shake or hit, where can you lay the baby down on the back? Who will you call?",
               "Cuando sienta que puede sacudir o pegar, ¿dónde puede acostar al bebé boca arriba? ¿A quién llamará?"),
    SAFETY.ask("baby-own-flat-bed", "next_step", "er fm",
               "What would it take for the baby to sleep on the back, in a flat bed of their own, each time?",
               "¿Qué haría falta para que el bebé duerma cada vez boca arriba, en una cama plana y propia?"),
    SAFETY.ask("baby-after-a-drink", "next_step", "er fm",
               "On nights when you are worn out or took something that makes you sleepy, who has the baby?",
               "Las noches en que usted no puede más o tomó algo que da sueño, ¿quién tiene al bebé?"),
    CHILD.ask("baby-cries-at-home", "gray_area", "er fm",
              "What happens at your house when the baby cries and cries? What do the grown-ups do?",
              "¿Qué pasa en tu casa cuando el bebé llora y llora? ¿Qué hacen los adultos?"),
    NETWORK.ask("baby-take-over", "next_step", "er fm",
                "Which nights can you take the baby, so that the parents sleep? Where will the baby sleep then?",
                "¿Qué noches puede usted tener al bebé, para que duerman los papás? ¿Dónde dormirá entonces?"),
    TEAM.ask("baby-bed-seen", "next_step", "er court fm",
             "Who has seen the bed where the baby sleeps by night? What was in it?",
             "¿Quién ha visto la cama donde el bebé duerme de noche? ¿Qué había en ella?"),
)
