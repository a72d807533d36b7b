"""Who is let in: refusals (403, 404, 409) audited and explained, reads of a person's record audited."""
