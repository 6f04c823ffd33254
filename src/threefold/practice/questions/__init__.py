"""The question bank: solution-focused questions of our own, by who is asked, in what way, and where in the work.

It owns the questions in English and Spanish, their search, and which of them gets what a text misses. It does not own
the reading of texts (that is the coach's) nor the answers, which stand on the map with the id of their question.

No question can be answered by yes or no, none asks "why did you" (people hear blame in it), and none names a family.
The types are those of solution-focused practice (Berg, de Shazer) as California's workers learn them.
"""

from threefold.practice.questions.bank import BANK, question_of
from threefold.practice.questions.findings import for_finding
from threefold.practice.questions.fitting import for_column
from threefold.practice.questions.question import Question
from threefold.practice.questions.searching import Filters, search

__all__ = ["BANK", "Filters", "Question", "for_column", "for_finding", "question_of", "search"]
