"""That a refusal changed nothing."""

from collections.abc import Iterator
from contextlib import contextmanager

from cases.models import Clock, Contact, Person, Sentence
from probation.audit.models import Entry
from probation.outbox.models import Message


@contextmanager
def nothing_changes() -> Iterator[None]:
    """No row is added, changed or taken away among those an act of the record touches."""
    before = _everything()
    yield
    assert _everything() == before


def _everything() -> list[list[dict[str, object]]]:
    models = (Person, Sentence, Contact, Clock, Entry, Message)
    return [list(model.objects.order_by("pk").values()) for model in models]
