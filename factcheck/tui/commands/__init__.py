"""What the palette offers besides the actions: every article, claim and source."""
