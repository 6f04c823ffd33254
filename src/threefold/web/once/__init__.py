"""Write once: texts for the county's system of record, the court and the case plan, built from the record."""
