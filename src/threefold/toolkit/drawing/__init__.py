"""A child's drawing as whole numbers: read strictly, drawn again as on the child's screen, told in plain words.

Knows no framework and no family. What a browser sends is JSON of known shapes only; SVG is always made here.
"""
