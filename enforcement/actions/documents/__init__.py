"""Making a document from the record."""
