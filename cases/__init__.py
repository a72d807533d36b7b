"""The record: people on probation, their sentences, requirements and conditions, contacts, and the clocks on them."""
