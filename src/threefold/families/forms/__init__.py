"""What is asked about families, one module a subject."""
