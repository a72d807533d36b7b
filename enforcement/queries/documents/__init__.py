"""What the documents of warnings and breaches say, read from the record: pure facts, in no language."""
