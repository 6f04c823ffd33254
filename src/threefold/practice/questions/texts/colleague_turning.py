"""Questions for colleagues: exceptions, numbers, keeping going, the future."""

from threefold.practice.questions.question import Cell
from threefold.practice.vocabulary.asking import Audience, QuestionType

EXCEPTION = Cell(Audience.COLLEAGUE, QuestionType.EXCEPTION, source="MO-4")
SCALING = Cell(Audience.COLLEAGUE, QuestionType.SCALING, source="COACH-2012")
COPING = Cell(Audience.COLLEAGUE, QuestionType.COPING, source="SOFT-H5")
FUTURE = Cell(Audience.COLLEAGUE, QuestionType.FUTURE, source="MO-4")

# fmt: off
QUESTIONS = (
    EXCEPTION.ask("danger-near-child-safe", "act_of_protection", "er fm fr",
                  "When was danger near and the child stayed safe? Who acted?",
                  "¿Cuándo estuvo cerca el peligro y el niño siguió a salvo? ¿Quién actuó?"),
    EXCEPTION.ask("good-talk", "strength", "er fm fr",
                  "When did a talk with this parent go well? What did you do?",
                  "¿Cuándo salió bien una plática con la madre o el padre? ¿Qué hizo usted?"),
    EXCEPTION.ask("helped-a-little", "strength", "fm fr permanency",
                  "What have other teams tried here that helped, if only a little?",
                  "¿Qué han hecho otros equipos que ayudó, aunque sea un poco?"),
    SCALING.ask("close-today", "safety", "er fm fr closing",
                "Ten is that we can close today. Zero is that the child must leave home now. What is your number?",
                "Diez es que hoy podemos cerrar. Cero es que el niño debe salir ya de casa. ¿Qué número pone?"),
    SCALING.ask("numbers-differ", "gray_area", "er fm fr closing",
                "Our numbers differ. What do you see that others do not?",
                "Nuestros números son distintos. ¿Qué ve usted que otros no ven?"),
    SCALING.ask("sure-of-step", "next_step", "fm fr closing",
                "Ten is that I will do it for sure. Zero is that I do not see how. Where are you with this step?",
                "Diez es que lo haré sin duda. Cero es que no veo cómo. ¿Dónde está usted con este paso?"),
    SCALING.ask("family-at-one-up", "safety_goal", "er fm fr closing",
                "If your number went up by one, what would the family be doing?",
                "Si su número sube uno, ¿qué es lo que hace la familia?"),
    COPING.ask("stay-hopeful", "strength", "fm fr permanency",
               "What helps you keep hope in this work?",
               "¿Qué le da ánimo para seguir en este trabajo?"),
    COPING.ask("they-manage", "strength", "er fm fr",
               "With all they carry, what does this family get done each day?",
               "Con todo lo que carga, ¿qué logra esta familia cada día?"),
    COPING.ask("team-can-take", "next_step", "fm fr closing",
               "What can the team take off your hands this week?",
               "¿Qué le puede quitar de encima el equipo esta semana?"),
    FUTURE.ask("day-we-close", "safety_goal", "court fm fr closing",
               "On the day we can close, what will the parents be doing?",
               "El día que podamos cerrar, ¿qué estarán haciendo los padres?"),
    FUTURE.ask("in-its-place", "safety_goal", "court fm fr",
               "What will be there in place of the problem?",
               "¿Qué habrá en lugar del problema?"),
    FUTURE.ask("how-long-to-trust", "safety_goal", "court fm fr closing",
               "How long must we see it, to trust that it lasts?",
               "¿Cuánto tiempo hay que verlo para confiar en que dura?"),
    FUTURE.ask("which-danger", "safety_goal", "court fm fr",
               "Which danger does this goal answer? What will we see when that danger is near?",
               "¿Contra qué peligro es esta meta? ¿Qué vamos a ver cuando el peligro esté cerca?"),
    FUTURE.ask("with-the-child", "safety_goal", "court fm fr",
               "After the class, what will the parent do with the child?",
               "Después de la clase, ¿qué hará la madre o el padre con el niño?"),
)
