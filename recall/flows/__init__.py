"""The process charts of recall, one file each, what PPCS decides, and the map of a licence variation."""

from recall.vocabulary import Chart

from .casework import PpcsRecall
from .crc import CrcRecall
from .crc_raised import CrcRaisedRecall
from .nps import NpsRecall
from .variation import VariationFlow

BY_CHART: dict[str, type[CrcRecall] | type[CrcRaisedRecall] | type[NpsRecall]] = {
    Chart.CRC: CrcRecall,
    Chart.CRC_RAISED: CrcRaisedRecall,
    Chart.NPS: NpsRecall,
}
"""The map of each chart."""

__all__ = ["BY_CHART", "CrcRaisedRecall", "CrcRecall", "NpsRecall", "PpcsRecall", "VariationFlow"]
