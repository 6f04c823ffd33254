"""The command line: demo, test, serve, check. Owns no rule; each command is one module with `run(arguments)`."""
