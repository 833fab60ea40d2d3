"""Frozen values and rules that every room shares; no input or output happens here."""
