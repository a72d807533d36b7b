"""Who may do what to a record. Predicates in the order django-fsm calls them: the thing, then who is acting."""

from __future__ import annotations

from typing import Any

from cases.models import Sentence
from probation.accounts.acting import Acting
from probation.accounts.models import User
from probation.accounts.roles import LINE_MANAGER, Act


def has_charge(sentence: Sentence, acting: Acting) -> bool:
    """The responsible officer of the sentence, whoever covers for them today, or the line manager of the team."""
    user = acting.user
    if sentence.officer_id == user.pk or acting.covers(sentence.officer_id):
        return True
    return user.role_code == LINE_MANAGER.code and user.team_id == sentence.team_id


def _supervises(thing: Any, acting: Acting) -> bool:
    """Whether the person's provider, through any sentence, is the acting person's; or nobody supervises them yet."""
    person = getattr(thing, "person", thing)
    if person.pk is None:
        return True
    sentences = Sentence.objects.filter(person=person)
    return sentences.filter(provider_id=acting.user.organisation_id).exists() or not sentences.exists()


def _is_asked_to_take_over(thing: Any, acting: Acting) -> bool:
    return Sentence.objects.filter(person=thing.person, referred_to_id=acting.user.organisation_id).exists()


def keep_record(thing: Any, acting: Acting) -> bool:
    return acting.may(Act.KEEP_RECORD) and _supervises(thing, acting)


def register_person(thing: Any, acting: Acting) -> bool:
    return acting.may(Act.KEEP_RECORD)


def assess_risk(thing: Any, acting: Acting) -> bool:
    return acting.may(Act.ASSESS_RISK) and _supervises(thing, acting)


def record_sentence(sentence: Sentence, acting: Acting) -> bool:
    return acting.may(Act.KEEP_RECORD) and acting.is_of(sentence.provider_id)


def allocate(sentence: Sentence, acting: Acting) -> bool:
    return acting.may(Act.ALLOCATE) and acting.is_of(sentence.provider_id)


def ask_transfer(transfer: Any, acting: Acting) -> bool:
    """Whoever has charge of the case, or a manager of its provider, asks another provider to take it over."""
    sentence = transfer.sentence
    manages = acting.may(Act.ALLOCATE) and acting.is_of(sentence.provider_id)
    return manages or (acting.may(Act.ASSESS_RISK) and has_charge(sentence, acting))


def answer_transfer(transfer: Any, acting: Acting) -> bool:
    """A manager of the provider that was asked."""
    return acting.may(Act.ALLOCATE) and acting.is_of(transfer.to_provider_id)


def refer_case(sentence: Sentence, to: Any, acting: Acting) -> bool:
    """Refer a case to a provider: whoever asks it to take the case over. End that: a manager of the one asked."""
    if to is None:
        return acting.may(Act.ALLOCATE) and (
            acting.is_of(sentence.referred_to_id) or acting.is_of(sentence.provider_id)
        )
    manages = acting.may(Act.ALLOCATE) and acting.is_of(sentence.provider_id)
    return manages or (acting.may(Act.ASSESS_RISK) and has_charge(sentence, acting))


def hand_over_appointment(contact: Any, acting: Acting) -> bool:
    """With the case, its appointments go to the officer it is allocated to."""
    return acting.may(Act.ALLOCATE) and (_supervises(contact, acting) or _is_asked_to_take_over(contact, acting))


def arrange_cover(cover: Any, acting: Acting) -> bool:
    return acting.may(Act.ALLOCATE) and acting.is_of(cover.officer.organisation_id)


def arrange_appointment(contact: Any, acting: Acting) -> bool:
    return acting.may(Act.ARRANGE_APPOINTMENT) and _supervises(contact, acting)


def record_outcome(contact: Any, acting: Acting) -> bool:
    return acting.may(Act.RECORD_OUTCOME) and _supervises(contact, acting)


def correct_outcome(contact: Any, acting: Acting) -> bool:
    """Whoever has charge of a sentence the appointment serves: the officer, their cover, or the line manager."""
    return acting.may(Act.JUDGE_FAILURE) and any(has_charge(sentence, acting) for sentence in contact.sentences.all())


def add_note(contact: Any, acting: Acting) -> bool:
    """Whoever may record an enquiry; never as if it were an appointment."""
    return acting.may(Act.RECORD_ENQUIRY) and not contact.type.is_attendance and _supervises(contact, acting)


def limit_access(limit: Any, acting: Acting) -> bool:
    """A manager of a provider that supervises the person."""
    return acting.may(Act.AUTHORISE) and _supervises(limit, acting)


def announce_bank_holiday(thing: Any, acting: Acting) -> bool:
    """The system administrator; or the system, for a day that comes with the published list."""
    return acting.may(Act.MANAGE_SETTINGS) or acting.may(Act.RUN_CLOCKS)


def see_sensitive(user: User) -> bool:
    """Sensitive entries are for those who assess the person or answer for the case."""
    return user.may(Act.ASSESS_RISK) or user.may(Act.SEE_TEAM)


def plan(sentence: Sentence, acting: Acting) -> bool:
    return acting.may(Act.ASSESS_RISK) and has_charge(sentence, acting)


def read_alert(alert: Any, acting: Acting) -> bool:
    return bool(alert.recipient_id == acting.user.pk)


def change_setting(setting: Any, acting: Acting) -> bool:
    return acting.may(Act.MANAGE_SETTINGS)


def run_clocks(thing: Any, acting: Acting) -> bool:
    return acting.may(Act.RUN_CLOCKS)


def manage_accounts(account: Any, acting: Acting) -> bool:
    return acting.may(Act.MANAGE_ACCOUNTS)


def manage_webhooks(thing: Any, acting: Acting) -> bool:
    return acting.may(Act.MANAGE_WEBHOOKS)
