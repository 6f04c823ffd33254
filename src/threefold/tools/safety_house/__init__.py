"""A child's own safety plan as a house: who lives in it, who comes, its rules, what it needs, and how near it is.

Based on the Safety House by Sonja Parker. Words and layout are ours; nothing of her booklet is in here.
"""
