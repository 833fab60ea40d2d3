"""English sentences read, taken apart into clauses, and put into words again."""
