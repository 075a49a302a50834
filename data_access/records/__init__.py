"""What people keep in the store by hand: which fields, read, checked, written.

`nouns` says what can be edited and in which words; `reading` gives rows of a
noun, `writing` saves edits of them with their trace in one transaction, and
`deeds` does what changes more than rows: a report's way from draft to decision.
"""
