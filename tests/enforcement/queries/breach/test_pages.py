"""One breach looked at: its page, its pack, its thread from failure to result, the aid for the court, and no recall."""

from enforcement.models import BreachCase
from enforcement.policy.breach.results import Ordered
from enforcement.queries.breach.breach_page import BreachPage, breach_page
from enforcement.queries.breach.guideline_aid import guideline_aid
from enforcement.queries.breach.pack_page import pack_page
from enforcement.queries.breach.recall import no_recall
from enforcement.queries.breach.seeing import breach_anywhere
from enforcement.queries.breach.thread import thread_of
from enforcement.vocabulary import BreachState, CourtArea, GuidelineFactor, PackCheck, PackDocumentKind, ResultKind
from probation.accounts.acting import Acting
from probation.accounts.models import User
from probation.audit.models import Entry
from tests.cases.queries.counting import queries_of
from tests.factories.breaches import (
    a_breach_case,
    a_document,
    a_supervision,
    an_opened_breach,
    resulted,
    take,
    the_enforcement_officer,
)
from tests.factories.sentences import a_community_order
from tests.factories.times import at, day


def page_of(breach: BreachCase, user: User, when: str) -> BreachPage:
    return breach_page(breach_anywhere(user, breach.pk), Acting(user, at(when)))


def test_a_page_shows_where_a_breach_stands_and_what_may_be_done(officer: User) -> None:
    breach = an_opened_breach(a_community_order(officer))
    page = page_of(breach, officer, "2017-04-25")
    assert (page.row.tag.text, page.status_code, page.lane) == ("Breach initiated", "BRE01", "CRC case")
    assert {"request_pack", "add_document", "send_confirmation"} <= page.acts
    assert [failure.instruction.partition(" on ")[2] for failure in page.failures] == [
        "7 March 2017 at 10am.",
        "12 April 2017 at 10am.",
    ]
    assert page.information.court.area == CourtArea.ORDER
    assert page.variant.statutory_warning
    assert {clock.kind for clock in page.clocks} == {"D09", "D10", "D13"}


def test_a_page_of_supervision_speaks_of_its_notice_and_the_court_where_the_person_lives(officer: User) -> None:
    page = page_of(an_opened_breach(a_supervision(officer)), officer, "2017-04-25")
    assert (page.variant.statutory_warning, page.variant.officer) == (False, "supervisor")
    assert page.information.court.area == CourtArea.HOME


def test_with_thirty_days_left_the_page_says_so(officer: User) -> None:
    order = a_community_order(officer, sentenced_on="2016-12-30", length="4 months")
    page = page_of(an_opened_breach(order), officer, "2017-04-25")
    assert page.information.alert == "Lay the information by 29 April 2017, or the power is lost: 4 days are left."


def test_a_page_of_a_case_that_went_the_whole_way_holds_every_part(officer: User) -> None:
    breach = a_breach_case(a_community_order(officer), BreachState.RETURNED)
    for step in ("prepare again", "check again", "refer again", "accept", "lay", "summons", "serve", "admit", "fine"):
        breach = take(breach, step)
    page = page_of(breach, officer, "2017-05-12")
    assert [(referral.number, referral.is_acceptable) for referral in page.referrals] == [(1, False), (2, True)]
    assert page.referrals[0].return_reasons == ("A document or letter is missing",)
    assert [(process.kind, process.served_how) for process in page.processes] == [("Summons", "First class post")]
    assert [hearing.outcome for hearing in page.hearings] == ["Breach admitted"]
    assert page.result is not None
    assert (page.result.kind, page.ending.closed_on) == ("Fine: the order continues", day("2017-05-11"))
    assert page.delay is not None
    assert (page.delay.provider_days, page.delay.enforcement_officer_days) == (9, 1)
    assert {clock.kind for clock in page.clocks if clock.is_running} == {"D17", "D18", "NO-CONTACT"}


def test_the_queries_of_a_page_are_the_same_for_a_long_case_and_a_short_one(officer: User) -> None:
    short = a_breach_case(a_community_order(officer), BreachState.HEARING)
    long = a_breach_case(a_community_order(officer), BreachState.RETURNED)
    for step in ("prepare again", "check again", "refer again", "accept", "lay", "summons", "serve"):
        long = take(long, step)
    eo = the_enforcement_officer()
    page_of(short, eo, "2017-05-03")
    cost = {breach: queries_of(lambda b=breach: page_of(b, eo, "2017-05-03")) for breach in (short, long)}
    assert cost[short] == cost[long]


def test_the_pack_is_a_checklist_with_every_version(officer: User, manager: User) -> None:
    breach = a_breach_case(a_community_order(officer), BreachState.PACK_REQUESTED)
    a_document(breach, PackDocumentKind.REPORT, is_draft=True, title="Report 1")
    a_document(breach, PackDocumentKind.OTHER, title="Photograph", text="Described.")
    page = pack_page(breach, Acting(officer, at("2017-04-25 12:00")))
    items = {item.label: item for item in page.items}
    report = items["Breach report with proposal"]
    assert report.latest is not None
    assert (report.latest.title, report.problem[-14:]) == ("Report 1", "still a draft.")
    assert items["Information and draft summons"].problem.startswith("The pack needs:")
    assert (items["Other"].needed, items["Other"].problem) == (False, "")
    assert (page.is_whole, len(page.problems)) == (False, 6)
    assert page.checks == tuple(PackCheck)
    take(breach, "prepare")
    whole = pack_page(breach_anywhere(manager, breach.pk), Acting(manager, at("2017-04-25 12:00")))
    assert (whole.is_whole, whole.prepared_by) == (True, "Ana Example")
    report = next(item for item in whole.items if item.kind == PackDocumentKind.REPORT)
    assert [version.version for version in report.versions] == [2, 1]
    assert {"check_pack", "send_back_pack"} <= whole.acts


def test_the_thread_runs_from_the_missed_appointment_to_the_result_and_names_both_organisations(
    officer: User,
) -> None:
    breach = a_breach_case(a_community_order(officer), BreachState.RE_ENGAGE)
    thread = thread_of(breach)
    assert [step.title for step in thread if step.title not in ("Enquiry", "Next step: a warning")] == [
        "Failure to comply alleged",
        "Found to have no reasonable excuse",
        "Warning letter written",
        "Warning given",
        "Failure to comply alleged",
        "Found to have no reasonable excuse",
        "Next step: decide whether to breach",
        "Breach decided",
        "Breach opened",
        "Warning used for a referral",
        "Pack requested",
        "Pack prepared",
        "Pack checked",
        "Referred to the enforcement officer",
        "Accepted by the enforcement officer",
        "Information laid",
        "Put in an information",
        "Put in an information",
        "Summons issued",
        "Summons served",
        "Breach admitted",
        "Result of the court",
    ]
    assert {step.organisation for step in thread} == {"Staffordshire and West Midlands CRC", "NPS Midlands"}
    enquiry = next(step for step in thread if step.title == "Enquiry")
    assert enquiry.text == "Phone call to the person: No answer; message left."
    assert thread[-1].text.startswith("Fine: the order continues.")


def test_the_queries_of_a_thread_do_not_grow_with_it(officer: User) -> None:
    short = an_opened_breach(a_community_order(officer))
    long = a_breach_case(a_community_order(officer), BreachState.TRIAL)
    cost = {case: queries_of(lambda pk=case.pk: thread_of(breach_anywhere(officer, pk))) for case in (short, long)}
    assert cost[short] == cost[long]
    assert Entry.objects.filter(crn=long.crn).count() > Entry.objects.filter(crn=short.crn).count()


def test_the_guidelines_bands_are_shown_for_sentences_passed_from_october_2018_alone(officer: User) -> None:
    breach = an_opened_breach(a_community_order(officer))
    before = guideline_aid(breach, on=day("2017-04-25"))
    assert (before.bands, before.source) == ((), "")
    nearness = next(factor for factor in before.factors if factor.factor == GuidelineFactor.NEARNESS)
    assert nearness.says[0] == "Failure on 7 March 2017, 96 days after the order"
    breach.sentence.sentenced_on = day("2018-10-01")
    after = guideline_aid(breach, on=day("2018-10-25"))
    assert [band.level for band in after.bands] == ["wilful", "low", "medium", "high"]


def test_case_40_of_supervision_recall_is_refused_and_the_way_to_court_offered(officer: User) -> None:
    refused = no_recall(a_supervision(officer), on=day("2017-04-25"))
    assert refused is not None
    assert refused.why.startswith("Recall is not available in post-sentence supervision")
    assert refused.instead[0].startswith("Breach of supervision")
    assert no_recall(a_community_order(officer), on=day("2017-04-25")) is None


def test_a_default_order_made_is_named_in_the_result(officer: User) -> None:
    breach = a_breach_case(a_supervision(officer), BreachState.ADMITTED)
    ordered = Ordered(result=ResultKind.SUPERVISION_DEFAULT_ORDER, default_order_hours=40)
    page = page_of(resulted(breach, ordered), officer, "2017-05-12")
    assert page.result is not None
    assert page.result.default_order == "Supervision default order made 11 May 2017"
