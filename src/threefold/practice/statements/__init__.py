"""Harm and danger statements and safety goals: their parts, the plain questions that ask for them, the sentence.

`harm`, `danger` and `goal` each hold one frozen record of parts, `questions` for a form and `write` for the sentence in
English or Spanish. `sentences` is their grammar. `reading` looks at texts that somebody wrote freely; a finer coach may
stand beside it later and use the same records.
"""
