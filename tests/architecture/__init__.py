"""The house, proven: sizes, directions, hosts, languages, licences, settings."""
