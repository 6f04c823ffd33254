"""The Toolkit's library: pages of tools, guides, briefs, samples and posts, how they are found, read, printed, edited.

Owns what everybody of the practice may read, what workers give to it, and the editors' desk (Wagtail, which no other
package imports). Owns nothing of a family: a tool is filled in for one by `toolkit`, on a page of `web`.
"""
