"""The outside world: fetching, guarded."""
