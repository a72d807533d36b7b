"""What every part of the API shares: who asks, what is sent and asked for, pages, tokens, the schema, the rules.

The API gives what the pages give, to the same people: a record somebody may not see is 404, an act they are not
admitted to is 403, a refusal is 422 with every reason, and a record that somebody changed first is 409. Errors are
problem+json (``probation.access.problems``).
"""
