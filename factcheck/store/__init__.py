"""The database behind two doors: `read()` and `change()`."""
