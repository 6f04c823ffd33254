"""The weekly letter of the Toolkit: who asked for it, what is new, and sending it once."""
