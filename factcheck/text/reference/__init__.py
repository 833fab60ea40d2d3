"""What a text speaks of, and which of it a pronoun, phrase or surname stands for."""
