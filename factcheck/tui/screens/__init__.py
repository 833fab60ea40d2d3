"""Screens: each answers a widget's intent with one desk verb, in a job."""
