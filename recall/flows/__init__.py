"""The process charts of recall, one file each, and the map of a licence variation."""

from .crc import CrcRecall
from .crc_raised import CrcRaisedRecall
from .nps import NpsRecall
from .variation import VariationFlow

__all__ = ["CrcRaisedRecall", "CrcRecall", "NpsRecall", "VariationFlow"]
