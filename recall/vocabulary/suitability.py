"""The words of fixed-term suitability: the outcome, how a test came out, and what is asked (recall.md §2.4). Pure."""

from probation.vocabulary import Words


class Suitability(Words):
    """What the law makes of a fixed-term recall of this person."""

    MANDATORY = "mandatory", "Fixed-term, if recalled at all"
    DISCRETIONARY = "discretionary", "Fixed-term or standard"
    EXCLUDED = "excluded", "Standard only"


class Met(Words):
    """How a test came out. A test met speaks for a fixed term; one not known counts as not met."""

    MET = "met", "Met"
    NOT_MET = "not met", "Not met"
    UNKNOWN = "unknown", "Unknown"


class BearsOn(Words):
    """What a test decides. One not met: excludes; leaves the choice open; or calls for a reason in writing."""

    EXCLUSION = "exclusion", "Whether a fixed term is open"
    MANDATORY = "mandatory", "Whether a fixed term is mandatory"
    POLICY = "policy", "Whether policy is against it"


class SentenceType(Words):
    """The kind of sentence a person was released from."""

    DETERMINATE = "determinate", "Determinate"
    EXTENDED = "extended", "Extended"
    INDETERMINATE = "indeterminate", "Life, IPP or DPP"
    UNKNOWN = "unknown", "Unknown"


class YesNoUnknown(Words):
    """An answer that may not be known."""

    YES = "yes", "Yes"
    NO = "no", "No"
    UNKNOWN = "unknown", "Unknown"


class Question(Words):
    """What a rule set may ask of a fixed term that the record does not hold, by the name of the fact."""

    TERRORIST = "terrorist", "Is it an offence of terrorism or national security?"
    SERIOUS_TERRORISM_SENTENCE = "serious_terrorism_sentence", "Is it a serious terrorism sentence?"
    STATE_THREAT = "state_threat", "Is the person at risk of involvement in foreign-power threat activity?"
    SPECIFIED_OFFENCE = "specified_offence", "Is it a specified violent or sexual offence?"
    YOUTH_SENTENCE_ONLY = (
        "youth_sentence_only",
        "Does the person serve only sentences of a young offender (section 91 of 2000 or section 250 of 2020)?",
    )
    REFERRED_TO_BOARD = "referred_to_board", "Was the person referred to the Parole Board under section 244ZB?"
    REPATRIATED_FOR_MURDER = (
        "repatriated_for_murder",
        "Was the person repatriated to serve a sentence for murder?",
    )
    OF_PARTICULAR_CONCERN = (
        "of_particular_concern",
        "Is it a sentence for an offender of particular concern?",
    )
    DISCRETIONARY_RELEASE = (
        "discretionary_release",
        "Is it a sentence with discretionary conditional release?",
    )


class Charge(Words):
    """Whether the person is recalled on account of a charge: of any offence, or of a serious one."""

    NO = "no", "No"
    YES = "yes", "Yes"
    SERIOUS = "serious", "Yes, with a serious offence"
    UNKNOWN = "unknown", "Unknown"
