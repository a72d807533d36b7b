"""What each document says of each kind of sentence, and who may make it."""

import pytest

from cases.models import Sentence
from cases.policy.requirement_limits import RequirementFacts
from cases.vocabulary import RequirementCategory
from enforcement.actions.end_warning import withdraw_warning
from enforcement.models import Document, PackDocument, Warning
from enforcement.policy.breach.results import Ordered
from enforcement.queries.documents.stored import stored_pdf, warning_letter_pdf
from enforcement.vocabulary import BreachState as S
from enforcement.vocabulary import ResultKind
from enforcement.vocabulary.document import DocumentKind as K
from probation.accounts.models import User
from probation.accounts.roles import ENFORCEMENT_OFFICER
from probation.policy import Refused
from probation.refusals import NotAdmitted
from tests.factories.breaches import a_breach_case, a_default_order, a_supervision, magistrates, resulted
from tests.factories.failures import a_given_warning, a_requested_warning, an_unreasonable_failure
from tests.factories.sentences import a_community_order, a_suspended_sentence_order
from tests.factories.staff import a_member_of_staff
from tests.factories.times import at, day

from .making import LETTER, changes, made, said

AFTER_COURT = at("2017-05-12 10:00")
ACCEPTED = at("2017-04-28 09:00")


@pytest.mark.parametrize(
    ("sentence", "says", "never"),
    [
        (a_community_order, ["your community order", "fine of up to £2,500", "can mean prison"], ["14 days"]),
        (
            a_suspended_sentence_order,
            ["your suspended sentence order", "suspended prison sentence into effect", "£2,500"],
            ["14 days", "supervision default order"],
        ),
        (
            a_supervision,
            ["your supervision notice", "fine of up to £1,000", "up to 14 days in custody", "unpaid work, or a curfew"],
            ["£2,500", "recall", "licence"],
        ),
    ],
    ids=["community order", "suspended sentence order", "post-sentence supervision"],
)
def test_a_confirmation_says_what_a_court_can_do_about_this_kind_of_sentence(
    sentence: object, says: list[str], never: list[str], officer: User
) -> None:
    breach = a_breach_case(sentence(officer), S.INITIATED)  # type: ignore[operator]
    text = said(made(K.CONFIRMATION, breach, LETTER))
    assert [words for words in says if words not in text] == []
    assert [words for words in never if words in text] == []
    assert "{" not in text


def test_an_information_is_laid_under_the_law_of_the_order_by_a_public_sector_officer(officer: User) -> None:
    breach = a_breach_case(a_community_order(officer), S.ACCEPTED)
    by = a_member_of_staff(ENFORCEMENT_OFFICER, team="N04_BIRMINGHAM_CITY", first_name="Nia")
    written = {"court": str(magistrates().pk), "process": "warrant"}
    document = made(K.INFORMATION, breach, written, by=by, at=ACCEPTED)
    text = said(document)
    assert "paragraph 7 of Schedule 8 to the Criminal Justice Act 2003. I ask the court to issue a warrant." in text
    assert "The information is in writing and on oath." in text
    assert document.words["court"] == "In the Birmingham Magistrates’ Court"
    assert len(document.words["signatures"]) == 2
    assert document.words["provider"] == "NPS Midlands"
    assert PackDocument.objects.filter(kind="information").latest("number").sha256 == document.sha256


def test_a_summons_needs_no_oath(officer: User) -> None:
    breach = a_breach_case(a_community_order(officer), S.ACCEPTED)
    by = a_member_of_staff(ENFORCEMENT_OFFICER, team="N04_BIRMINGHAM_CITY")
    written = {"court": str(magistrates().pk), "process": "summons"}
    document = made(K.INFORMATION, breach, written, by=by, at=ACCEPTED)
    assert "on oath" not in said(document)
    assert len(document.words["signatures"]) == 1


@pytest.mark.parametrize("who", ["officer", "manager", "an enforcement officer of a CRC"])
def test_nobody_else_makes_an_information(who: str, officer: User, manager: User) -> None:
    breach = a_breach_case(a_community_order(officer), S.ACCEPTED)
    by = {"officer": officer, "manager": manager}.get(who) or a_member_of_staff(ENFORCEMENT_OFFICER)
    before = changes()
    with pytest.raises(NotAdmitted):
        made(K.INFORMATION, breach, {"court": str(magistrates().pk), "process": "summons"}, by=by, at=ACCEPTED)
    assert changes() == before


def test_no_information_is_made_before_the_referral_is_accepted(officer: User) -> None:
    breach = a_breach_case(a_community_order(officer), S.REFERRED)
    by = a_member_of_staff(ENFORCEMENT_OFFICER, team="N04_BIRMINGHAM_CITY")
    before = changes()
    with pytest.raises(Refused, match="has not accepted the referral"):
        made(K.INFORMATION, breach, {"court": str(magistrates().pk), "process": "summons"}, by=by, at=ACCEPTED)
    assert changes() == before


def test_the_notice_of_a_default_order_says_what_it_asks_and_until_when(officer: User) -> None:
    order = a_default_order(officer, hours=40)
    document = made(K.DEFAULT_ORDER, order.imposed_by.breach, LETTER, at=AFTER_COURT)
    text = said(document)
    assert "On 11 May 2017, Birmingham Magistrates’ Court made a supervision default order." in text
    assert "Unpaid work: 40 hours" in text
    assert "Your post-sentence supervision goes on as well, until 12 December 2017." in text
    assert "up to 14 days in custody" in text
    assert "recall" not in text


def test_the_notice_of_an_amended_order_says_what_was_added(officer: User) -> None:
    breach = a_breach_case(a_community_order(officer), S.ADMITTED)
    unpaid_work = RequirementFacts(
        category=RequirementCategory.UNPAID_WORK, hours=30, starts_on=day("2017-05-11"), added_on_breach=True
    )
    ordered = Ordered(result=ResultKind.AMEND, requirements=(unpaid_work,), new_ends_on=day("2018-02-28"))
    text = said(made(K.AMENDED_ORDER, resulted(breach, ordered), LETTER, at=AFTER_COURT))
    assert "Birmingham Magistrates’ Court has changed your community order" in text
    assert "You also have to do this: Unpaid work: 30 hours" in text
    assert "The order now ends on 28 February 2018." in text
    assert "Rehabilitation activity: 20 days Unpaid work: 30 hours" in text


@pytest.fixture
def order(officer: User) -> Sentence:
    return a_community_order(officer)


def test_a_warning_is_kept_as_it_was_when_it_is_given(order: Sentence) -> None:
    warning = a_given_warning(an_unreasonable_failure(order, found_at="2017-03-15"), on="2017-03-15")
    document = Document.objects.get()
    assert (document.kind, document.number, document.warning) == (K.WARNING, 1, warning)
    assert "Warning about your community order" in said(document)
    order.team.phone = "01632 960 999"
    order.team.save()
    assert warning_letter_pdf(Warning.objects.get(pk=warning.pk)) == stored_pdf(document)


def test_a_warning_not_yet_given_has_no_document_and_its_letter_follows_the_record(order: Sentence) -> None:
    warning = a_requested_warning(an_unreasonable_failure(order, found_at="2017-03-15"), on="2017-03-15")
    before = warning_letter_pdf(warning)
    order.team.phone = "01632 960 999"
    order.team.save()
    assert warning_letter_pdf(Warning.objects.get(pk=warning.pk)) != before
    assert not Document.objects.exists()


def test_the_letter_of_a_warning_is_made_only_by_giving_it(order: Sentence) -> None:
    failure = an_unreasonable_failure(order, found_at="2017-03-15")
    with pytest.raises(Refused, match="made once, when the warning is given"):
        made(K.WARNING, a_requested_warning(failure, on="2017-03-15"), {}, at=at("2017-03-16"))
    assert not Document.objects.exists()


def test_a_warning_withdrawn_has_a_letter_that_says_so(order: Sentence, officer: User) -> None:
    warning = a_given_warning(an_unreasonable_failure(order, found_at="2017-03-15"), on="2017-03-15")
    before = changes()
    with pytest.raises(Refused, match="has been withdrawn"):
        made(K.WITHDRAWAL, warning, LETTER, at=at("2017-03-20"))
    assert changes() == before
    withdraw_warning(warning, because="Hospital letter, not for the person.", by=officer, at=at("2017-03-20"))
    written = {**LETTER, "reason": "We have seen the letter from the hospital."}
    text = said(made(K.WITHDRAWAL, Warning.objects.get(pk=warning.pk), written, at=at("2017-03-21")))
    assert "We gave you a warning about your community order on 15 March 2017. We have withdrawn it." in text
    assert "We have seen the letter from the hospital." in text
    assert "not for the person" not in text
