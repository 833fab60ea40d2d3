"""What is alike: passages for a claim, and claims that were checked before."""
