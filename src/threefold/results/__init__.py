"""The county's figures on their pages: what was let out, kept as it was counted, and asked as a question.

Owns publications and the pages on outcomes. It counts nothing: `outcomes` does, beforehand, and hides what could tell
of a few children. Nothing here knows of a family.
"""
