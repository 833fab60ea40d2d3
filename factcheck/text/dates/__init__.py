"""Days and years as texts name them, and what they are by the day of publication."""
