"""The twelve families, one module each. All people, places and numbers are invented."""
