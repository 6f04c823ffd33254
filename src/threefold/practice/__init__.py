"""The practice: vocabulary, rules, statements. Pure Python: no Django, no I/O, no clock."""
