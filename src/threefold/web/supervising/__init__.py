"""Getting ready for supervision: strengths first, what moved, what is missing, what the worker wants to bring."""
