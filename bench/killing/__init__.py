"""What `bench.killed` is made of: an installation, a server that starts in a moment, people who save, checks."""
