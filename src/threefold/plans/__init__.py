"""Safety plans, their log, and acts of protection."""
