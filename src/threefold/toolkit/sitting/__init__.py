"""A child sits at a tool: what is kept every two seconds, what it becomes as answers, what the child said of readers.

It follows a tool's definition (`paper`, kinds, keys of sheets) and knows no tool by name.
"""
