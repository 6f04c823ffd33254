"""An appreciative check-in: a worker tells of a piece of work that went well, and what made it so.

After the appreciative inquiry of David Cooperrider and Suresh Srivastva. Words and layout are ours.
"""
