"""A licence varied instead of a recall: asked by whoever has the case, answered by a senior manager."""

from typing import Any

import pytest

from cases.actions.end_sentence import end_sentence
from cases.models import Alert, Condition, Sentence
from cases.vocabulary import ConditionKind, EndReason
from probation.accounts.models import User
from probation.accounts.roles import CASE_ADMINISTRATOR, ENFORCEMENT_OFFICER, INSPECTOR, PPCS_CASEWORKER
from probation.audit.models import Entry
from probation.outbox.relay import relay
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from recall.actions.vary_licence import Variation, answer_variation, ask_variation
from recall.models import LicenceVariation
from recall.vocabulary import VariationKind, VariationState
from tests.enforcement.actions.breach.seeing import nothing_changes
from tests.factories.recalls import Cast, a_cast, a_concern, a_licence
from tests.factories.sentences import a_community_order, a_custodial_sentence
from tests.factories.staff import (
    CRC_TEAM,
    NPS_TEAM,
    a_manager,
    a_member_of_staff,
    a_senior_manager,
    an_officer,
    somebody_of,
)
from tests.factories.times import at, day

pytestmark = pytest.mark.usefixtures("reference")
ASKED, ANSWERED = at("2017-05-15 10:00"), at("2017-05-16 10:00")


@pytest.fixture
def cast() -> Cast:
    return a_cast()


@pytest.fixture
def licence(cast: Cast) -> Sentence:
    return a_licence(cast.officer)


def a_condition(licence: Sentence) -> Condition:
    """To keep in touch."""
    return licence.conditions.get(code="3")


def added(**different: Any) -> Variation:
    usual: dict[str, Any] = {
        "kind": VariationKind.ADD,
        "reason": "Drinks before he misses.",
        "code": "A1",
        "text": "Attend the alcohol clinic.",
    }
    return Variation(**{**usual, **different})


def asked(licence: Sentence, variation: Variation | None = None, *, by: User | None = None) -> LicenceVariation:
    officer = by or licence.officer
    assert officer
    return ask_variation(licence, variation=variation or added(), by=officer, at=ASKED)


def answered(variation: LicenceVariation, by: User, *, approved: bool | None = True, **more: Any) -> LicenceVariation:
    return answer_variation(
        variation, **{"approved": approved, "answer": "It is right.", "by": by, "at": ANSWERED, **more}
    )


def in_force(licence: Sentence) -> dict[str, str]:
    return dict(licence.conditions.filter(to_date=None).values_list("code", "text"))


def test_asking_changes_nothing_of_the_licence_and_tells_the_senior_managers(cast: Cast, licence: Sentence) -> None:
    before = in_force(licence)
    request = a_concern(cast, licence)
    variation = ask_variation(licence, variation=added(), by=cast.officer, at=ASKED, request=request)
    assert (variation.state, variation.request, in_force(licence)) == (VariationState.ASKED, request, before)
    relay(at=ASKED)
    assert told(cast.senior) == ["Olu Officer asks you to approve a variation of a licence."]
    assert told(cast.manager) == []


def told(user: User) -> list[str]:
    return list(Alert.objects.filter(recipient=user).order_by("pk").values_list("text", flat=True))


def test_an_added_condition_holds_from_the_day_it_is_approved(cast: Cast, licence: Sentence) -> None:
    before = in_force(licence)
    variation = answered(asked(licence), cast.senior)
    assert (variation.state, variation.answered_by) == (VariationState.APPROVED, cast.senior)
    assert in_force(licence) == {**before, "A1": "Attend the alcohol clinic."}
    row = licence.conditions.get(code="A1")
    assert (row.kind, row.from_date) == (ConditionKind.ADDITIONAL, day("2017-05-16"))
    relay(at=ANSWERED)
    assert told(cast.officer) == ["Variation of the licence: approved. It is right."]


def test_a_changed_condition_ends_and_reads_anew_under_its_code(cast: Cast, licence: Sentence) -> None:
    old = a_condition(licence)
    change = added(kind=VariationKind.CHANGE, condition=old, code="", text="Telephone every day.")
    answered(asked(licence, change), cast.senior)
    assert Condition.objects.get(pk=old.pk).to_date == day("2017-05-16")
    new = licence.conditions.get(code="3", to_date=None)
    assert (new.kind, new.text, new.from_date) == (old.kind, "Telephone every day.", day("2017-05-16"))


def test_a_removed_condition_ends_and_stays_as_history(cast: Cast, licence: Sentence) -> None:
    old, before = a_condition(licence), in_force(licence)
    answered(asked(licence, added(kind=VariationKind.REMOVE, condition=old, code="", text="")), cast.senior)
    assert in_force(licence) == {code: text for code, text in before.items() if code != "3"}
    entry = Entry.objects.get(verb="cases.condition.end")
    assert entry.facts["changed"]["to_date"] == [None, "2017-05-16"]


def test_refused_the_licence_stays_as_it_is_and_the_officer_is_told_why(cast: Cast, licence: Sentence) -> None:
    before = in_force(licence)
    variation = answered(asked(licence), cast.senior, approved=False, answer="Not proportionate.")
    assert (variation.state, variation.answer, in_force(licence)) == (
        VariationState.REFUSED,
        "Not proportionate.",
        before,
    )
    relay(at=ANSWERED)
    assert told(cast.officer) == ["Variation of the licence: refused. Not proportionate."]


@pytest.mark.parametrize(
    ("wrong", "fields"),
    [
        ({"kind": ""}, ["kind"]),
        ({"text": " "}, ["text"]),
        ({"reason": ""}, ["reason"]),
        ({"kind": VariationKind.REMOVE}, ["condition"]),
        ({"kind": VariationKind.CHANGE, "text": "", "reason": ""}, ["condition", "text", "reason"]),
    ],
)
def test_everything_that_is_missing_is_told(wrong: dict[str, Any], fields: list[str], licence: Sentence) -> None:
    with nothing_changes(), pytest.raises(Refused) as refused:
        asked(licence, added(**wrong))
    assert [reason.field for reason in refused.value.decision.reasons] == fields


def test_only_a_condition_of_this_licence_that_holds_is_changed(cast: Cast, licence: Sentence) -> None:
    of_another = a_condition(a_licence(cast.officer))
    ended = a_condition(licence)
    removal = added(kind=VariationKind.REMOVE, condition=ended)
    answered(asked(licence, removal), cast.senior)
    ended.refresh_from_db()
    for condition in (of_another, ended):
        with nothing_changes(), pytest.raises(Refused, match="must be in force"):
            asked(licence, added(kind=VariationKind.REMOVE, condition=condition))


def test_only_a_licence_in_force_is_varied(cast: Cast, licence: Sentence) -> None:
    supervision = a_custodial_sentence(cast.officer).supervision
    assert supervision
    end_sentence(licence, because=EndReason.REVOKED, ended_on=day("2017-05-01"), by=cast.officer, at=at("2017-05-02"))
    licence.refresh_from_db()
    for sentence, text in (
        (supervision, "Only a licence"),
        (a_community_order(cast.officer), "Only a licence"),
        (licence, "not in force"),
    ):
        with nothing_changes(), pytest.raises(Refused, match=text):
            asked(sentence)


def test_it_is_asked_by_whoever_has_the_case(cast: Cast, licence: Sentence) -> None:
    for other in (
        an_officer(team=NPS_TEAM),
        an_officer(team=CRC_TEAM),
        cast.senior,
        a_member_of_staff(CASE_ADMINISTRATOR, team=NPS_TEAM),
        a_member_of_staff(ENFORCEMENT_OFFICER, team=NPS_TEAM),
        somebody_of("PPCS", PPCS_CASEWORKER),
        somebody_of("HMIP", INSPECTOR),
    ):
        with nothing_changes(), pytest.raises(NotAdmitted):
            asked(licence, by=other)
    assert asked(licence, by=cast.manager).asked_by == cast.manager


def test_it_is_answered_by_a_senior_manager_of_the_provider(cast: Cast, licence: Sentence) -> None:
    variation = asked(licence)
    others = (cast.officer, cast.manager, a_manager(team=NPS_TEAM), a_senior_manager(team=CRC_TEAM))
    for other in (*others, somebody_of("PPCS", PPCS_CASEWORKER)):
        for approved in (True, False):
            with nothing_changes(), pytest.raises(NotAdmitted):
                answered(variation, other, approved=approved)


def test_an_answer_says_which_and_why(cast: Cast, licence: Sentence) -> None:
    variation = asked(licence)
    with nothing_changes(), pytest.raises(Refused) as refused:
        answered(variation, cast.senior, approved=None, answer=" ")
    assert [reason.field for reason in refused.value.decision.reasons] == ["approved", "answer"]


def test_it_is_answered_once_and_only_as_it_was_read(cast: Cast, licence: Sentence) -> None:
    variation = asked(licence)
    with nothing_changes(), pytest.raises(StateConflict):
        answered(variation, cast.senior, version=variation.version + 1)
    answered(variation, cast.senior, version=variation.version)
    another = a_senior_manager(team=NPS_TEAM)
    for approved in (True, False):
        with nothing_changes(), pytest.raises(StateConflict, match="Sen Ior"):
            answered(variation, another, approved=approved)


def test_a_condition_that_has_ended_since_is_not_changed_again_and_the_variation_is_refused(
    cast: Cast, licence: Sentence
) -> None:
    removal = added(kind=VariationKind.REMOVE, condition=a_condition(licence))
    first, second = asked(licence, removal), asked(licence, removal)
    answered(first, cast.senior)
    with nothing_changes(), pytest.raises(Refused, match="no longer in force"):
        answered(second, cast.senior)
    assert answered(second, cast.senior, approved=False).state == VariationState.REFUSED
