"""A talk about the people around a family: who knows, who could know, and who could help to keep the children safe.

Family Safety Circles come from Susie Essex, Circles of Safety and Support from Sonja Parker. Words and layout are ours.
"""
