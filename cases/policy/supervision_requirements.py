"""The only requirements post-sentence supervision may hold, CJA 2003 s.256AB(1). No other can be made."""

SUPERVISION_REQUIREMENTS: dict[str, str] = {
    "a": "Be of good behaviour and not undermine the rehabilitative purpose of supervision",
    "b": "Not commit any offence",
    "c": "Keep in touch with the supervisor as instructed",
    "d": "Receive visits from the supervisor as instructed",
    "e": "Live only at an approved address, with permission for any night elsewhere",
    "f": "Do no work unless approved, and tell the supervisor in advance",
    "g": "Not travel outside the British Islands without permission",
    "h": "Take part in activities as instructed",
    "i": "Be tested for drugs",
    "j": "Keep drug appointments",
}
DEFAULT_SUPERVISION_REQUIREMENTS = tuple("abcdefgh")
"""The eight every supervision notice holds; drug testing and drug appointments are added where they fit."""
