"""The facts other systems may ask to be told, and the words of a delivery. Pure."""

from probation.vocabulary import Words

TOPIC = "recall.fact"
"""The topic of the outbox a fact is posted to: ``fact``, ``occurred_at``, what is known ``about`` it, and the names of
the prisons and police forces it ``concerns`` (concern.py), which are not told."""


class Fact(Words):
    """What happened to a recall."""

    REVOKED = "revoked", "Licence revoked"
    WARRANT_ISSUED = "warrant-issued", "Warrant issued"
    WARRANT_RECORDED = "warrant-recorded", "Warrant recorded by the police"
    WARRANT_CANCELLED = "warrant-cancelled", "Warrant cancelled"
    RETURNED = "returned", "Returned to custody"
    RELEASE_DATE = "release-date", "Release date set"
    OUTCOME = "outcome", "Outcome"


class SubscriberKind(Words):
    """Whose system it is, and so of whom it hears."""

    NATIONAL = "national", "All prisons and police forces"
    PRISON = "prison", "One prison"
    POLICE = "police", "One police force"


class DeliveryState(Words):
    """Where a delivery stands: computed, never set."""

    WAITING = "waiting", "Waiting"
    TRYING = "trying", "Not taken: it is tried again"
    DELIVERED = "delivered", "Delivered"
    GIVEN_UP = "given-up", "Given up"
