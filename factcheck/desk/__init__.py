"""The verbs of the work: what a checker does, each as one plain function."""
