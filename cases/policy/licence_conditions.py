"""The standard conditions of every licence, S.I. 2015/337 art.3, in our own words."""

STANDARD_CONDITIONS: dict[str, str] = {
    "1": "Be of good behaviour and not undermine the purpose of the licence",
    "2": "Not commit any offence",
    "3": "Keep in touch with the supervising officer as instructed",
    "4": "Receive visits from the supervising officer as instructed",
    "5": "Live only at an approved address, with permission for any night elsewhere",
    "6": "Do no work unless approved, and tell the supervising officer in advance",
    "7": "Not travel outside the United Kingdom, the Channel Islands and the Isle of Man without permission",
}
