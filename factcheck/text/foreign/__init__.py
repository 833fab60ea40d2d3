"""Texts in other languages: by shape alone, or with a pipeline of the user's."""
