"""A county of any size: generated families, each a story like the hand-written ones, laid down in bulk.

A few compositions ("shapes") are told through the changes, once each; what the changes wrote is kept as a recording.
Every other family of that shape is the recording with its own ids, names, words and days in it. A test tells the same
family both ways and compares every row of every table.
"""

from threefold.web.demo.county.load import Totals, load_many, totals

__all__ = ["Totals", "load_many", "totals"]
