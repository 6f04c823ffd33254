"""Questions for whoever calls the hotline: exceptions, numbers, keeping going, the future."""

from threefold.practice.questions.question import Cell
from threefold.practice.vocabulary.asking import Audience, QuestionType

EXCEPTION = Cell(Audience.REPORTER, QuestionType.EXCEPTION, source="MO-4")
SCALING = Cell(Audience.REPORTER, QuestionType.SCALING, source="LF-SCALE")
COPING = Cell(Audience.REPORTER, QuestionType.COPING, source="UCD-B3")
FUTURE = Cell(Audience.REPORTER, QuestionType.FUTURE, source="UCD-B3")

# fmt: off
QUESTIONS = (
    EXCEPTION.ask("parent-kept-safe", "act_of_protection", "hotline",
                  "When have you seen this parent keep the child safe? What did they do?",
                  "¿Cuándo ha visto que la madre o el padre protege al niño? ¿Qué hizo?"),
    EXCEPTION.ask("goes-better", "strength", "hotline",
                  "When do things go better for this family? What is different then?",
                  "¿Cuándo le va mejor a esta familia? ¿Qué es diferente entonces?"),
    EXCEPTION.ask("kept-it-from-worse", "act_of_protection", "hotline",
                  "What kept it from being worse that day?",
                  "¿Qué evitó que fuera peor ese día?"),
    SCALING.ask("safe-tonight", "danger", "hotline",
                "Ten is that the child is safe tonight. Zero is in danger right now. What is your number?",
                "Diez es que el niño está seguro esta noche. Cero es que corre peligro ahora. ¿Qué número pone usted?"),
    SCALING.ask("number-that-high", "strength", "hotline",
                "What have you seen that keeps the number that high?",
                "¿Qué ha visto para poner un número así de alto?"),
    SCALING.ask("saw-or-heard", "gray_area", "hotline",
                "Ten is that you saw it all. Zero is that you only heard of it. Where are you?",
                "Diez es que usted lo vio todo. Cero es que solo se lo contaron. ¿Qué número pone usted?"),
    COPING.ask("parent-hard-day", "strength", "hotline",
               "How does this parent get through a hard day?",
               "¿Cómo sale de un día difícil esta madre o este padre?"),
    COPING.ask("child-turns-to", "strength", "hotline",
               "Who does the child turn to when things are hard?",
               "¿A quién busca el niño cuando algo es difícil?"),
    COPING.ask("gets-by", "complicating_factor", "hotline",
               "How does the family get by with food, rent and rides?",
               "¿Cómo le hace la familia con la comida, la renta y el transporte?"),
    FUTURE.ask("hope-from-call", "best_hope", "hotline",
               "What do you hope will come of your call?",
               "¿Qué espera que salga de su llamada?"),
    FUTURE.ask("child-is-safe-now", "safety_goal", "hotline",
               "What would tell you that the child is safe now?",
               "¿Qué le haría saber que el niño ya está seguro?"),
    FUTURE.ask("help-most", "next_step", "hotline",
               "What one thing would help this family the most this week?",
               "¿Qué es lo que más ayudaría a esta familia esta semana?"),
)
