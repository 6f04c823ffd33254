"""The writing coach: sees what a statement says and asks the next good question. Pure, offline, a few milliseconds.

It reads harm and danger statements, safety goals, actions and map entries in English and Spanish: which parts stand
where, which are missing, which words hide what happened. It explains each finding, changes no word, blocks nothing and
judges no person.

How: `tokens`, then `people` (who is spoken of), `deeds` (who does what, when) and the phrases of `lexicon` in the
language of `patterns`; `kinds` and `issues` are rules made of these, `columns` weighs them for the map.
"""

from threefold.practice.coach.cast import Known
from threefold.practice.coach.reading import Element, Finding, Reading, Suggestion, read

__all__ = ["Element", "Finding", "Known", "Reading", "Suggestion", "read"]
