"""Queries: columns selected straight into the frozen rows of `model.rows`, each made for one screen or command."""
