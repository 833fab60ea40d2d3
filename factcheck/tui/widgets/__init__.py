"""Widgets drawn by line; they draw rows and announce intents."""
