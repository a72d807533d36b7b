"""Records for tests, reached by acting as the product does, at the time the test says."""
