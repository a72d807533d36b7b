"""The words of a change to a licence. Pure."""

from probation.vocabulary import Words


class VariationKind(Words):
    """What a variation of the licence asks."""

    ADD = "add", "Add a condition"
    CHANGE = "change", "Change a condition"
    REMOVE = "remove", "Remove a condition"


class VariationState(Words):
    """A request to vary the licence, which a senior manager answers (2017)."""

    ASKED = "asked", "Waiting for the senior manager"
    APPROVED = "approved", "Approved"
    REFUSED = "refused", "Refused"
