"""The engine of the tools: what a tool is made of, filled tools and their versions, and who may see each part.

It knows no tool by name: they stand in `threefold.tools`, a folder each. What a child says in one stays the child's.
`drawing` owns how a child's drawing is read, drawn again and told.
"""
