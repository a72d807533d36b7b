"""The record over the API: people, sentences, contacts, clocks, the audit of a person."""
