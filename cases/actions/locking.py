"""Locking what an act is about: read again, and held until the transaction ends. Sentences before their contacts."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Model

from cases.models import Contact, Sentence

Row = TypeVar("Row", bound=Model)


def lock(thing: Row) -> Row:
    """The row as it is now, locked."""
    locked: Row = type(thing)._default_manager.select_for_update(of=("self",)).get(pk=thing.pk)
    return locked


def lock_sentences(sentences: list[int]) -> list[Sentence]:
    """Sentences in the order of their ids, so that two acts never wait for each other."""
    rows = Sentence.objects.select_for_update(of=("self",)).select_related("person", "provider")
    return list(rows.filter(pk__in=sentences).order_by("pk"))


def lock_contact(contact: Contact) -> tuple[Contact, list[Sentence]]:
    """A contact and the sentences it serves."""
    served = list(contact.on_sentences.values_list("sentence_id", flat=True))
    sentences = lock_sentences(served)
    locked = Contact.objects.select_for_update(of=("self",)).select_related("type", "person").get(pk=contact.pk)
    return locked, sentences
