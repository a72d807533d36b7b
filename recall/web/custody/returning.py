"""The pages of the return to custody, the release, and the upgrade that stops it."""

from __future__ import annotations

from typing import Any

from django.forms import Form

from recall.actions.casework.back_to_custody import record_release, record_return
from recall.actions.casework.upgrade import upgrade_to_standard
from recall.permissions import casework as may
from recall.queries.custody.release_day import release_day, release_grounds
from recall.web.forms.concern import together

from .forms import ReleaseAgain, ReturnToCustody, UpgradeFixedTerm
from .pages import CustodyPart


class ReturnPage(CustodyPart):
    """The person is back in custody."""

    form_class: type[Form] = ReturnToCustody
    admits = staticmethod(may.book)
    step = "record_return"
    heading, submit_text = "Record the return to custody", "Save"
    done = "Return to custody recorded. The warrant is cancelled, and the police have been told."

    def act(self, data: dict[str, Any]) -> None:
        record_return(
            self.recall,
            returned_at=together(data, "returned_on", "returned_at"),
            told_at=together(data, "told_on", "told_at"),
            prison=data["prison"],
            arrested_by=data["arrested_by"],
            **self.taken(data),
        )


class ReleasePage(CustodyPart):
    """The recall is over; the licence goes on, or the sentence has ended."""

    template_name = "recall/custody/release.html"
    form_class: type[Form] = ReleaseAgain
    admits = staticmethod(may.book)
    step = "release_again"
    heading, submit_text = "Record the release", "Save"
    done = "Release recorded. The responsible officer has been told."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        grounds = release_grounds(self.standing, at=self.at)
        return super().get_context_data(release=release_day(self.standing, at=self.at), grounds=grounds, **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        record_release(self.recall, released_on=data["released_on"], **self.taken(data))


class UpgradePage(CustodyPart):
    """A decision-maker keeps the person past the end of the fixed term, on new information."""

    form_class: type[Form] = UpgradeFixedTerm
    admits = staticmethod(may.decide)
    step = "upgrade_fixed_term"
    heading, submit_text = "Upgrade to a standard recall", "Upgrade to standard"
    done = "Upgraded to a standard recall. Probation and the prison have been told."

    def act(self, data: dict[str, Any]) -> None:
        said = {name: data[name] for name in ("new_information", "new_charge")}
        upgrade_to_standard(self.recall, **said, **self.taken(data))
