"""What can be recalled at all: cases 8, 11, 12, 49 and 50 of recall.md §8, by acting."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from cases.models import Sentence
from cases.vocabulary import CustodyType, SentenceKind
from probation.policy import Refused
from recall.actions.choose_type import TypeChoice, choose_type
from recall.actions.raise_concern import raise_concern
from recall.models import RecallRequest
from recall.vocabulary import RecallType
from tests.factories.recalls import (
    a_cast,
    a_concern,
    a_concern_of,
    a_licence,
    an_agreed_recall,
    reload,
)
from tests.factories.sentences import a_community_order, a_custodial_sentence
from tests.factories.times import at, day
from tests.recall.actions.numbered import reasons

pytestmark = pytest.mark.usefixtures("reference")


def test_case_8_nobody_is_recalled_where_there_was_no_licence() -> None:
    cast = a_cast()
    licence = a_licence(cast.officer)
    Sentence.objects.filter(pk=licence.pk).update(offence_on=day("2014-11-01"), custodial_term="6 months")
    licence.refresh_from_db()
    with pytest.raises(Refused) as refused:
        raise_concern(licence, concern=a_concern_of(licence), by=cast.officer, at=at("2017-05-15"))
    assert "There is no licence" in reasons(refused)
    assert not RecallRequest.objects.exists()


def test_case_11_an_extended_sentence_is_never_recalled_for_a_fixed_term() -> None:
    cast = a_cast()
    request = an_agreed_recall(cast)
    Sentence.objects.filter(pk=request.sentence_id).update(custody_type=CustodyType.EXTENDED)
    choice = TypeChoice(recall_type=RecallType.FIXED, reason="Short.", override_reason="All the same.", charged="no")
    with pytest.raises(Refused) as refused:
        choose_type(request, choice=choice, by=cast.officer, at=at("2017-05-15 15:00"))
    assert "A fixed-term recall is excluded" in reasons(refused)
    assert reload(request).recall_type == ""


def test_case_12_an_indeterminate_sentence_is_outside_the_charts() -> None:
    cast = a_cast()
    licence = a_licence(cast.officer)
    Sentence.objects.filter(pk=licence.pk).update(custody_type=CustodyType.INDETERMINATE)
    licence.refresh_from_db()
    with pytest.raises(Refused) as refused:
        raise_concern(licence, concern=a_concern_of(licence), by=cast.officer, at=at("2017-05-15"))
    assert "Indeterminate: emergency standard" in reasons(refused)
    assert not RecallRequest.objects.exists()


def test_case_49_a_licence_that_ends_today_cannot_be_recalled_from() -> None:
    cast = a_cast()
    licence = a_licence(cast.officer)
    ends = licence.licence_ends_on
    assert ends
    with pytest.raises(Refused) as refused:
        raise_concern(licence, concern=a_concern_of(licence), by=cast.officer, at=at(f"{ends} 09:00"))
    assert "revoked before that day" in reasons(refused)
    the_day_before = ends - timedelta(days=1)
    assert raise_concern(licence, concern=a_concern_of(licence), by=cast.officer, at=at(f"{the_day_before} 09:00"))


def test_case_50_post_sentence_supervision_is_never_recalled_and_the_breach_route_is_offered() -> None:
    cast = a_cast()
    recorded = a_custodial_sentence(cast.officer, sentenced_on="2016-10-10", term="12 months")
    supervision = recorded.supervision
    assert supervision
    assert supervision.kind == SentenceKind.POST_SENTENCE_SUPERVISION
    with pytest.raises(Refused) as refused:
        raise_concern(supervision, concern=a_concern_of(supervision), by=cast.officer, at=at("2017-11-15"))
    assert "Return the person to court" in reasons(refused)


def test_a_community_order_is_not_recalled_from() -> None:
    cast = a_cast()
    order = a_community_order(cast.officer)
    with pytest.raises(Refused) as refused:
        raise_concern(order, concern=a_concern_of(order), by=cast.officer, at=at("2017-05-15"))
    assert "goes to court" in reasons(refused)


def test_there_is_one_live_recall_for_a_licence_in_the_database_too() -> None:
    cast = a_cast()
    request = a_concern(cast)
    with pytest.raises(Refused, match="open already"):
        a_concern(cast, request.sentence, on="2017-05-15 11:00")
    copy = RecallRequest.objects.get(pk=request.pk)
    copy.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        copy.save(force_insert=True)
