"""People released from prison: licences with warnings of their own ladder, and supervision after sentence."""

from __future__ import annotations

from enforcement.demonstration.opening import Somebody

VICTOR = Somebody(crn="X721001", first_name="Victor", last_name="Osei", born="1980-02-02")
