"""A journal beside a safety plan: what came up, what the people did, and how it went, in the family's own telling.

Journals of this kind come from safety planning after Andrew Turnell and Susie Essex. Words and layout are ours.
"""
