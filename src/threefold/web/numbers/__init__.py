"""How the Toolkit is used, for its editors and for leaders: what was counted, with everything hidden that could tell of
a few people.
"""
