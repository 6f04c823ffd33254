"""Whom the agency's decisions fall on: counts of children at each decision point, by group, held against each other.

It looks at decisions, never at a family. A ratio says that there is a difference; it does not say why.
"""
