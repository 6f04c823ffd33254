"""An interview with solution-focused questions: what worked before, how somebody copes, what would be different.

After Steve de Shazer and Insoo Kim Berg. The questions are in our own words.
"""
