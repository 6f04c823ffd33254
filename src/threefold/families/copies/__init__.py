"""Everything about families that goes out, one module a subject, built up for one reader on one surface."""
