"""The family on one page, section by section. Each section takes copies from the package that owns the facts."""
