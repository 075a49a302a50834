"""What can be changed on a page, as the editor's forms: one module a noun."""
