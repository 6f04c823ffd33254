"""Questions for whoever calls the hotline: open ones, what could be filmed, what it did to the child."""

from threefold.practice.questions.question import Cell
from threefold.practice.vocabulary.asking import Audience, QuestionType

OPEN = Cell(Audience.REPORTER, QuestionType.OPEN, source="UCD-B3")
DETAIL = Cell(Audience.REPORTER, QuestionType.DETAIL, source="SDM-HT")
IMPACT = Cell(Audience.REPORTER, QuestionType.IMPACT, source="M2")

# fmt: off
QUESTIONS = (
    OPEN.ask("call-today", "harm", "hotline",
             "What made you call today?",
             "¿Qué le hizo llamar hoy?"),
    OPEN.ask("how-you-know-them", "gray_area", "hotline",
             "How do you know this family? How often do you see the children?",
             "¿De dónde conoce a esta familia? ¿Cada cuánto ve a los niños?"),
    OPEN.ask("good-or-bad", "strength", "hotline",
             "What else do you know about this family, good or bad?",
             "¿Qué más sabe de esta familia, bueno o malo?"),
    DETAIL.ask("seen-and-told", "harm", "hotline",
               "What did you see or hear yourself? What did others tell you?",
               "¿Qué vio u oyó usted en persona? ¿Qué le contaron otros?"),
    DETAIL.ask("child-words", "harm", "hotline",
               "What words did the child use? What had you asked just before?",
               "¿Qué palabras usó el niño? ¿Qué le había preguntado usted justo antes?"),
    DETAIL.ask("where-and-when", "harm", "hotline",
               "Where did it happen, and when? Who was there?",
               "¿Dónde pasó y cuándo? ¿Quién estaba?"),
    DETAIL.ask("children-now", "danger", "hotline",
               "Where are the children now? Who is with them?",
               "¿Dónde están los niños ahora? ¿Quién está con ellos?"),
    DETAIL.ask("before-we-go", "complicating_factor", "hotline",
               "What should we know before we go to the home?",
               "¿Qué debemos saber antes de ir a la casa?"),
    IMPACT.ask("marks-or-changes", "harm", "hotline",
               "What marks or changes have you seen on the child? Where on the body?",
               "¿Qué marcas o cambios ha visto en el niño? ¿En qué parte del cuerpo?"),
    IMPACT.ask("play-food-class", "harm", "hotline",
               "How is the child doing at play, with food and in class?",
               "¿Cómo está el niño en el juego, con la comida y en clase?"),
    IMPACT.ask("nobody-steps-in", "danger", "hotline",
               "If nobody steps in, what do you fear may happen?",
               "Si nadie ayuda, ¿qué teme usted que pase?"),
)
