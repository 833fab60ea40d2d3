"""What a text consists of: paragraphs, sentences, headings, bylines, date lines, and its metadata."""
