"""Who did what to whose record, when, why and under which rule version. Append-only in the database."""
