"""The tools: one folder is one tool. Nothing outside a folder is edited when a tool is added."""
