"""The Three Houses: a child's own view of what is good, what worries them and what they hope for, in their exact words.

The tool was made by Nicki Weld and Maggie Greening (Child, Youth and Family, New Zealand). Words and layout are ours.
"""
