"""Text in, values out: sentences, claims, kinds, check-worthiness, ranking and anchors. No input or output here."""
