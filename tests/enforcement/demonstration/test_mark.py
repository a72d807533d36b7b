"""Mark (enforcement.md §8): no warning is needed and no recall is open; a default order within its limits."""

import pytest

from cases.models import Person, Sentence
from cases.vocabulary import RequirementCategory, SentenceKind
from enforcement.demonstration import court
from enforcement.demonstration.days import when
from enforcement.demonstration.report.mark import MARK, story
from enforcement.models import EnforcementDecision
from enforcement.policy.breach.results import Ordered
from enforcement.queries.alternatives import alternatives_tried
from enforcement.queries.breach.breach_page import breach_page
from enforcement.queries.enforcement_tab import enforcement_of
from enforcement.vocabulary import Alternative, HearingOutcome, ResultKind
from probation.accounts.acting import Acting
from tests.factories.times import day

from .playing import breach_of, play, refused, user

pytestmark = pytest.mark.usefixtures("reference")
DEFAULT_ORDER = ResultKind.SUPERVISION_DEFAULT_ORDER


def mark() -> Person:
    return Person.objects.get(crn=MARK.crn)


def test_recall_is_not_open_and_the_page_says_what_is() -> None:
    now = play(story, day("2017-11-02"))
    (supervision, *_) = enforcement_of(mark(), Acting(user("officer-nps"), now))
    assert supervision.no_recall is not None
    assert supervision.no_recall.instead


def test_what_was_tried_to_help_him_come_is_shown_before_he_is_breached() -> None:
    play(story, day("2017-11-11"))
    decision = EnforcementDecision.objects.get(state="breach-decided")
    assert not decision.must_refer
    assert set(alternatives_tried(decision).kinds) >= {Alternative.WARNING_LETTER, Alternative.HOME_VISIT}


def test_the_breach_of_supervision_has_its_own_words_and_goes_to_magistrates_where_he_lives() -> None:
    now = play(story, day("2017-11-15"))
    page = breach_page(breach_of(mark()), Acting(user("enforcement-officer"), now))
    assert not page.variant.statutory_warning
    assert (page.information.court.court, page.information.court.area) == ("magistrates", "home")


@pytest.mark.parametrize(
    ("figures", "fields"),
    [
        ({"default_order_hours": 61}, {"default_order_hours"}),
        ({"default_order_hours": 19}, {"default_order_hours"}),
        (
            {
                "default_order_curfew_days": 19,
                "default_order_curfew_hours": 8,
                "default_order_ends_on": day("2018-01-05"),
            },
            {"default_order_curfew_days"},
        ),
        (
            {
                "default_order_curfew_days": 30,
                "default_order_curfew_hours": 8,
                "default_order_ends_on": day("2018-07-07"),
            },
            {"default_order_ends_on"},
        ),
    ],
    ids=["61 hours", "19 hours", "19 days of curfew", "a curfew past 6 July 2018"],
)
def test_a_default_order_past_its_limits_is_refused(figures: dict[str, object], fields: set[str]) -> None:
    play(story, day("2017-12-05"))
    eo, now = user("enforcement-officer"), when("2017-12-05 16:30")
    court.is_heard(breach_of(mark()), eo, HearingOutcome.ADMITTED, at=now)
    ordered = Ordered(result=DEFAULT_ORDER, **figures)  # type: ignore[arg-type]
    assert refused(lambda: court.is_resulted(breach_of(mark()), eo, ordered, at=now)) == fields


def test_the_default_order_is_done_before_supervision_ends_and_nobody_goes_back_to_prison() -> None:
    play(story, day("2017-12-09"))
    breach = breach_of(mark())
    order = breach.result.default_order
    assert order is not None
    assert (order.kind, order.ends_on) == (SentenceKind.SUPERVISION_DEFAULT_ORDER, day("2018-07-06"))
    assert order.requirements.get(category=RequirementCategory.UNPAID_WORK).hours == 40
    assert breach.result.custody_from is None
    assert (breach.state, breach.closing_code) == ("resumed", "ABSD")


def test_everything_ends_on_6_july_2018() -> None:
    play(story, day("2018-07-10"))
    kinds = (SentenceKind.POST_SENTENCE_SUPERVISION, SentenceKind.SUPERVISION_DEFAULT_ORDER)
    ended = Sentence.objects.filter(person=mark(), kind__in=kinds).values_list("ended_on", flat=True)
    assert list(ended) == [day("2018-07-06")] * 2
