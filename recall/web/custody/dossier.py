"""The pages of the recall dossier."""

from __future__ import annotations

from typing import Any

from django.forms import Form

from recall.actions.casework.dossier import Draft, issue_dossier, prepare_dossier
from recall.permissions import casework as may
from recall.queries.custody.dossier_draft import FIELDS, draft_of

from .forms import IssueDossier, IssueDossierAgain, PrepareDossier
from .pages import CustodyPart


class DossierPart(CustodyPart):
    """An act on the dossier, on the version of it that is shown."""

    def get_initial(self) -> dict[str, Any]:
        dossier = self.standing.dossier
        return {"version": dossier.version if dossier else 0}


class PrepareDossierPage(DossierPart):
    """Begun with what Part A says."""

    form_class: type[Form] = PrepareDossier
    admits = staticmethod(may.book)
    step = "prepare_dossier"
    heading, submit_text = "Prepare the recall dossier", "Save"
    done = "Recall dossier prepared. Check it, and issue it."

    def get_initial(self) -> dict[str, Any]:
        revocation = self.standing.revocation
        assert revocation is not None
        draft = draft_of(self.recall, revocation, self.standing.dossier)
        return {**super().get_initial(), **draft, "welsh": ["welsh"] if draft.get("welsh") else []}

    def act(self, data: dict[str, Any]) -> None:
        draft = Draft(**{**{name: data[name] for name in FIELDS}, "welsh": bool(data["welsh"])})
        prepare_dossier(self.recall, draft=draft, **self.taken(data))


class IssueDossierPage(DossierPart):
    """Its papers go to the prison."""

    template_name = "recall/custody/issue.html"
    form_class: type[Form] = IssueDossier
    admits = staticmethod(may.book)
    step = "issue_dossier"
    heading, submit_text = "Issue the recall dossier", "Issue to the prison"
    done = "Recall dossier issued. Its papers go to the prison."

    def act(self, data: dict[str, Any]) -> None:
        checked, why = bool(data["checked"]), data.get("why", "")
        issue_dossier(self.recall, checked=checked, why=why, **self.taken(data))


class IssueDossierAgainPage(IssueDossierPage):
    """Another version, with why."""

    form_class: type[Form] = IssueDossierAgain
    step = "issue_dossier_again"
    heading = "Issue the recall dossier again"
