"""A second breach of an order whose first has ended, acted at dates of its own: missed 4 September 2017, in court 5
October.
"""

from cases.models import Sentence
from enforcement.actions.answer_authorisation import answer_authorisation
from enforcement.actions.ask_authorisation import ask_authorisation
from enforcement.actions.breach.accept_referral import accept_referral
from enforcement.actions.breach.issue_process import issue_process
from enforcement.actions.breach.lay_information import lay_information
from enforcement.actions.breach.refer_breach import refer_breach
from enforcement.actions.breach.request_pack import request_pack
from enforcement.models import BreachCase, EnforcementDecision
from enforcement.vocabulary import HearingOutcome
from tests.factories.breaches import (
    a_referral,
    a_summons,
    an_information,
    checked,
    hear,
    prepared,
    the_enforcement_officer,
    the_manager,
)
from tests.factories.failures import an_unreasonable_failure, content, officer_of
from tests.factories.times import at, day


def admitted_again(order: Sentence) -> BreachCase:
    """A serious failure, its breach authorised, packed, referred, laid, summonsed and admitted."""
    failure = an_unreasonable_failure(
        order, missed_at="2017-09-04", found_at="2017-09-05", serious_reason="Threatened the supervisor."
    )
    officer, manager, eo = officer_of(failure), the_manager(order), the_enforcement_officer()
    decision = EnforcementDecision.objects.get(failure=failure)
    asked = ask_authorisation(
        decision, kind="serious", reason="A threat.", content=content(), by=officer, at=at("2017-09-06 10:00")
    )
    answer_authorisation(asked, authorised=True, reason="Agreed.", by=manager, at=at("2017-09-06 11:00"))
    breach = BreachCase.objects.get(decision=decision)
    request_pack(breach, by=officer, at=at("2017-09-07 09:00"))
    prepared(breach, on="2017-09-07")
    checked(breach, on="2017-09-07 14:00")
    refer_breach(breach, content=a_referral(breach), by=officer, at=at("2017-09-08 10:00"))
    accept_referral(breach, by=eo, at=at("2017-09-11 10:00"))
    lay_information(breach, an_information(laid_on=day("2017-09-12")), by=eo, at=at("2017-09-12 10:00"))
    summons = a_summons(issued_on=day("2017-09-12"), attend_at=at("2017-10-05 10:00"))
    issue_process(breach, summons, by=eo, at=at("2017-09-12 15:00"))
    hear(breach, HearingOutcome.ADMITTED)
    return BreachCase.objects.select_related("sentence").get(pk=breach.pk)
