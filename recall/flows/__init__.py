"""The process charts of recall, one file each, what PPCS decides, and the map of a licence variation."""

from .casework import PpcsRecall
from .crc import CrcRecall
from .crc_raised import CrcRaisedRecall
from .nps import NpsRecall
from .variation import VariationFlow

__all__ = ["CrcRaisedRecall", "CrcRecall", "NpsRecall", "PpcsRecall", "VariationFlow"]
