"""Looking: what pages and acts are told of a recall."""
