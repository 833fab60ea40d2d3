"""What is asked for on top of a screen, and given back to it."""
