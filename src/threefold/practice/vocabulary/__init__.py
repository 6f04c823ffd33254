"""The practice's own words: each with a label, a plain meaning, and how to tell it from its neighbours.

`questions` holds the map, `circle` the circle of support, `plans` safety plans and what became of them, `family` ties
and the ICWA inquiry. Import from those modules; nothing is re-exported here.
"""
