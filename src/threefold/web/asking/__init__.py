"""The page of the question bank: it finds questions, and makes a sheet of ten to take along. The bank itself is
`practice.questions`; nothing of a family stands here.
"""
