"""Looking: facts for the rules, and what the pages and the API show."""
