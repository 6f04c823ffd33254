"""What is said at kitchen tables whatever the worry is, one module a voice."""
