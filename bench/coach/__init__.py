"""How well the writing coach reads texts that we wrote and labelled: `texts/dev.jsonl` to look at while working on it,
`texts/test.jsonl` kept apart. Invented families; several voices, English and California Spanish, slips and short forms.
"""
