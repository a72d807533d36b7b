"""Recording what supervision a custodial sentence brings: dates of enforcement.md §2.5."""

import pytest

from cases.actions.record_custodial_sentence import ConditionDetails, record_custodial_sentence
from cases.actions.serve_notice import serve_notice
from cases.models import Sentence
from probation.accounts.models import User
from probation.audit.models import Entry
from probation.policy import Refused
from probation.refusals import StateConflict
from tests.factories.people import a_person
from tests.factories.sentences import Custody, Term, a_conviction, a_custodial_sentence, supervised_by
from tests.factories.times import at, day

from .unchanged import nothing_changes


@pytest.mark.parametrize(
    ("sentenced_on", "term", "released_on", "licence_to", "supervision"),
    [
        ("2017-06-05", "6 weeks", "2017-06-25", "2017-07-16", ("2017-07-17", "2018-06-25")),
        ("2017-01-10", "12 weeks", "2017-02-20", "2017-04-03", ("2017-04-04", "2018-02-20")),
        ("2016-01-19", "12 weeks", "2016-02-29", "2016-04-11", ("2016-04-12", "2017-02-28")),
        ("2017-04-03", "27 weeks", "2017-07-06", "2017-10-08", ("2017-10-09", "2018-07-06")),
    ],
)
def test_the_licence_is_followed_by_supervision_to_the_day(
    officer: User, sentenced_on: str, term: str, released_on: str, licence_to: str, supervision: tuple[str, str]
) -> None:
    recorded = a_custodial_sentence(officer, sentenced_on=sentenced_on, term=term)
    licence, notice = recorded.licence, recorded.supervision
    assert licence
    assert notice
    assert (licence.starts_on, licence.ends_on) == (day(released_on), day(licence_to))
    assert (notice.starts_on, notice.ends_on) == (day(supervision[0]), day(supervision[1]))
    assert (notice.follows, notice.notice_served_on) == (licence, None)


def test_the_conditions_are_the_standard_seven_and_the_default_eight(officer: User) -> None:
    recorded = a_custodial_sentence(officer)
    assert recorded.licence
    assert recorded.supervision
    assert [c.code for c in recorded.licence.conditions.all()] == list("1234567")
    assert [c.code for c in recorded.supervision.conditions.all()] == list("abcdefgh")


def test_additional_conditions_stand_beside_the_standard_ones(officer: User) -> None:
    recorded = record_custodial_sentence(
        a_person(officer),
        conviction=a_conviction(day("2017-01-10")),
        custody=Custody(term=Term.parse("12 weeks")),
        conditions=[ConditionDetails(code="no-contact", text="Not to contact the victim")],
        to=supervised_by(officer),
        by=officer,
        at=at("2017-01-10"),
    )
    assert recorded.licence
    assert recorded.licence.conditions.filter(kind="additional").get().text == "Not to contact the victim"


def test_the_first_contact_is_due_the_business_day_after_release(officer: User) -> None:
    recorded = a_custodial_sentence(officer, custody={"released_on": day("2017-02-17")})
    assert recorded.licence
    assert recorded.supervision
    clock = recorded.licence.clocks.get()
    assert (clock.kind, clock.started_on, clock.due_on) == ("D20", day("2017-02-17"), day("2017-02-20"))
    assert not recorded.supervision.clocks.exists()


def test_two_years_bring_no_supervision(officer: User) -> None:
    recorded = a_custodial_sentence(officer, term="2 years")
    assert recorded.supervision is None
    assert Sentence.objects.get() == recorded.licence


def test_one_day_brings_nothing_to_record(officer: User) -> None:
    person = a_person(officer)
    with nothing_changes(), pytest.raises(Refused, match="not more than one day"):
        a_custodial_sentence(officer, person=person, term="1 day")


def test_remand_beyond_the_term_is_refused(officer: User) -> None:
    person = a_person(officer)
    with nothing_changes(), pytest.raises(Refused) as refused:
        a_custodial_sentence(officer, person=person, custody={"remand_days": 85})
    assert [reason.field for reason in refused.value.decision.reasons] == ["remand_days"]


def test_the_notice_is_served_once(officer: User) -> None:
    notice = a_custodial_sentence(officer).supervision
    assert notice
    serve_notice(notice, served_on=day("2017-02-20"), by=officer, at=at("2017-02-21"), version=notice.version)
    assert Sentence.objects.get(pk=notice.pk).notice_served_on == day("2017-02-20")
    assert Entry.objects.get(verb="cases.sentence.serve_notice").rule == "cases.serve_supervision_notice"
    with nothing_changes(), pytest.raises(Refused, match="served already"):
        serve_notice(notice, served_on=day("2017-02-21"), by=officer, at=at("2017-02-21"))


def test_a_licence_has_no_supervision_notice(officer: User) -> None:
    licence = a_custodial_sentence(officer).licence
    assert licence
    with nothing_changes(), pytest.raises(Refused, match="Only post-sentence supervision"):
        serve_notice(licence, served_on=day("2017-02-20"), by=officer, at=at("2017-02-21"))


def test_a_notice_seen_before_it_changed_is_a_conflict(officer: User) -> None:
    notice = a_custodial_sentence(officer).supervision
    assert notice
    with nothing_changes(), pytest.raises(StateConflict):
        serve_notice(notice, served_on=day("2017-02-20"), by=officer, at=at("2017-02-21"), version=notice.version + 1)
