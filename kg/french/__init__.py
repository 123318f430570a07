"""The French language, used to read and to write: words, verbs, numbers, dates, typography."""
