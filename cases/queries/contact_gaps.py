"""What is amiss with a person's contact, sentence by sentence (enforcement.md §3.8)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from cases.models import Contact, Person, Sentence
from cases.policy.attendance_gap import ContactFacts, ContactGap, gaps
from cases.vocabulary import NeedKind, ResponsibleOfficerKind
from probation.provider_settings.reading import policy_of
from probation.working_days import london_date

from .case_page import still_needed
from .contact_rows import appointments_to_come

BY_PHONE = {"COPT", "COTI"}
MUST_BE_SEEN = (NeedKind.SUBSTANCE_USE, NeedKind.MENTAL_HEALTH)


def gaps_of(person: Person, sentences: Iterable[Sentence], *, at: datetime) -> list[ContactGap]:
    """The gaps of the sentences in force whose officer is probation's, each said once. Few queries a sentence."""
    found: dict[str, ContactGap] = {}
    for sentence in sentences:
        if sentence.responsible_officer_kind == ResponsibleOfficerKind.PROBATION:
            facts = contact_facts(person, sentence, at=at)
            for gap in gaps.answer(facts, on=facts.today)[0]:
                found.setdefault(gap.text, gap)
    return list(found.values())


def contact_facts(person: Person, sentence: Sentence, *, at: datetime) -> ContactFacts:
    """One sentence's contact as it stands. By phone alone: so were the last two that took place."""
    today = london_date(at)
    on_it = Contact.objects.filter(sentences=sentence)
    took_place = on_it.filter(type__is_national_standards=True, attended=True, starts_at__lte=at)
    last_two = list(took_place.order_by("-starts_at").values_list("starts_at", "type__code")[:2])
    next_at = appointments_to_come(at).filter(sentences=sentence).values_list("starts_at", flat=True).first()
    phone_only = len(last_two) == 2 and {code for _, code in last_two} <= BY_PHONE
    must_be_seen = person.needs.filter(still_needed(today), kind__in=MUST_BE_SEEN)
    return ContactFacts(
        today=today,
        began_on=sentence.starts_on,
        rosh=person.rosh,
        settings=policy_of(sentence.provider, on=today),
        planned_interval_days=sentence.planned_interval_days,
        last_contact_on=london_date(last_two[0][0]) if last_two else None,
        next_appointment_on=london_date(next_at) if next_at else None,
        phone_only=phone_only,
        needs_to_be_seen=phone_only and (must_be_seen.exists() or on_it.filter(complied=False).exists()),
    )
