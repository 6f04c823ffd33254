"""The ecomap: the household in the middle, the people and places around it, and how each tie is today."""
