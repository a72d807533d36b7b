"""What the tests of breach look at: that nothing changed, the clocks that run, the alerts, the log."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps

from cases.models import Alert, Clock, Contact, Sentence
from enforcement.models import BreachCase
from probation.accounts.models import User
from probation.policy import Refused


@contextmanager
def nothing_changes() -> Iterator[None]:
    """No row of any table is added, changed or taken away."""
    before = _everything()
    yield
    assert _everything() == before


def _everything() -> dict[str, list[Any]]:
    return {
        model._meta.label: list(model._default_manager.order_by("pk").values())
        for model in apps.get_models()
        if model._meta.managed and not model._meta.proxy and model._meta.app_label != "sessions"
    }


def fields(refused: Refused) -> set[str]:
    """The fields its reasons belong beside."""
    return {reason.field for reason in refused.decision.reasons}


def running_on(sentence: Sentence) -> dict[str, str]:
    """The clocks of breach that run on a sentence: code and due day."""
    clocks = Clock.objects.filter(sentence=sentence, stopped_at=None, subject__startswith="enforcement.")
    return {clock.kind: clock.due_on.isoformat() for clock in clocks.exclude(kind__in=("D02", "D04", "D05", "D08"))}


def logged(breach: BreachCase) -> list[str]:
    """The codes the breach wrote in the contact log, in order."""
    entries = Contact.objects.filter(sentences=breach.sentence, type__groups__contains="Breaches and warnings")
    return list(entries.order_by("pk").values_list("type__code", flat=True))


def alerts_of(user: User) -> list[str]:
    """What somebody is told, in order."""
    return list(Alert.objects.filter(recipient=user).order_by("pk").values_list("text", flat=True))


def again(breach: BreachCase) -> BreachCase:
    """The breach as it is now."""
    return BreachCase.objects.select_related("sentence__officer", "sentence__team").get(pk=breach.pk)
