"""The practice: vocabulary, rules, statements, matching of words, scales and clocks.

Pure Python: no Django, no I/O, no clock (time comes in as `at` or `on`). Sentences for people are `Words`, an
English and a Spanish text side by side, so that an expert can audit both without a catalogue. Owns no storage and
decides nothing about who may see what: `disclosure` does, with the matching that stands here.
"""
