"""A Report in, bytes out: one file per format."""
