"""Words and Pictures: a story made with the parents that tells a child why people worry and what they do now.

Words and Pictures comes from the work of Susie Essex, John Gumbleton and Colin Luger. Words and layout are ours.
"""
