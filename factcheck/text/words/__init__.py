"""Word patterns that tell what sort of sentence one is."""
