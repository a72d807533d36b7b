"""The tests, laid out as the product is: tests/<app>/<room>/test_<module>.py; whole journeys in tests/journeys."""
