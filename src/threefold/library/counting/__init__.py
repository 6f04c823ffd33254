"""How often pages of the Toolkit are used: counters of a month, and nothing about who.

Nothing here is a change of anybody's record, so nothing goes through a change or into the log (decision 0039).
"""
