"""Family time: a plan for the hours of a child with a parent, and a log of what one could see in them.

After county guides to family time; the words are ours.
"""
