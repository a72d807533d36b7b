"""Documents over the API: made, listed, read, downloaded; and who may."""

from typing import Any

import pytest

from cases.models import Sentence
from enforcement.actions.end_warning import withdraw_warning
from enforcement.models import BreachCase, Document, PackDocument
from enforcement.queries.documents.stored import stored_pdf
from enforcement.vocabulary import BreachState as S
from probation.accounts.models import User
from tests.api import Ask, problem, reads
from tests.factories.breaches import a_breach_case, magistrates
from tests.factories.failures import a_given_warning, an_unreasonable_failure
from tests.factories.times import at

DOCUMENTS = "/api/v1/documents/"
NOW = "2017-04-25 11:00"


@pytest.fixture
def breach(order: Sentence) -> BreachCase:
    return a_breach_case(order, S.PACK_REQUESTED)


def a_report(breach: BreachCase, /, **different: Any) -> dict[str, Any]:
    usual = {"kind": "report", "breach": breach.pk, "response": "Six of eight kept.", "proposal": "Unpaid work."}
    return {**usual, **different}


def there_are() -> tuple[int, int]:
    return Document.objects.count(), PackDocument.objects.count()


def test_a_report_is_made_listed_read_and_downloaded(breach: BreachCase, officer: User, ask: Ask) -> None:
    client = ask(officer, NOW)
    made = client.post(DOCUMENTS, a_report(breach), format="json")
    assert made.status_code == 201
    record = made.json()
    assert (record["kind"], record["number"], record["why"]) == ("report", 1, "")
    assert record["written"] == {"response": "Six of eight kept.", "proposal": "Unpaid work."}
    listed = client.get(DOCUMENTS, {"breach": breach.pk}).json()
    assert [row["id"] for row in listed["results"]] == [record["id"]]
    assert client.get(f"{DOCUMENTS}{record['id']}/").json()["words"]["title"] == "Breach report"
    file = client.get(f"{DOCUMENTS}{record['id']}/file/")
    document = Document.objects.get(pk=record["id"])
    assert file.content == stored_pdf(document)
    assert file["Content-Disposition"] == f'attachment; filename="{document.file_name}"'
    assert reads(breach.person, officer)[-2:] == ["document", "Breach report with proposal, version 1 (PDF)"]


@pytest.mark.parametrize(
    ("different", "status", "fields"),
    [
        ({"breach": None}, 400, {"breach"}),
        ({"warning": 1}, 400, {"warning"}),
        ({"addressed_to": "1 Example Street"}, 400, {"addressed_to"}),
        ({"nothing": 1}, 400, {"nothing"}),
        ({"response": "", "proposal": ""}, 422, {"response", "proposal"}),
        ({"seen": "0" * 64}, 422, set()),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_made(
    different: dict[str, Any], status: int, fields: set[str], breach: BreachCase, officer: User, ask: Ask
) -> None:
    before = there_are()
    response = ask(officer, NOW).post(DOCUMENTS, a_report(breach, **different), format="json")
    assert response.status_code == status
    told = str(response.json())
    assert [field for field in fields if field not in told] == []
    assert there_are() == before


def test_a_second_version_says_why(breach: BreachCase, officer: User, ask: Ask) -> None:
    client = ask(officer, NOW)
    client.post(DOCUMENTS, a_report(breach), format="json")
    assert client.post(DOCUMENTS, a_report(breach), format="json").status_code == 422
    again = client.post(DOCUMENTS, a_report(breach, why="A word was wrong."), format="json").json()
    assert (again["number"], again["why"]) == (2, "A word was wrong.")


@pytest.mark.parametrize(
    ("who", "status"),
    [("administrator", 201), ("colleague", 403), ("enforcement officer", 403), ("inspector", 403), ("stranger", 404)],
)
def test_who_may_make_a_report(who: str, status: int, everybody: dict[str, User], breach: BreachCase, ask: Ask) -> None:
    before = there_are()
    response = ask(everybody[who], NOW).post(DOCUMENTS, a_report(breach), format="json")
    assert response.status_code == status
    assert (there_are() == before) == (status != 201)


@pytest.mark.parametrize(("who", "status"), [("enforcement officer", 201), ("officer", 403), ("manager", 403)])
def test_only_an_enforcement_officer_of_the_public_sector_makes_an_information(
    who: str, status: int, everybody: dict[str, User], order: Sentence, ask: Ask
) -> None:
    breach = a_breach_case(order, S.ACCEPTED)
    sent = {"kind": "information", "breach": breach.pk, "court": magistrates().pk, "process": "summons"}
    response = ask(everybody[who], "2017-04-28 09:00").post(DOCUMENTS, sent, format="json")
    assert response.status_code == status


def test_the_letter_of_a_withdrawn_warning_is_made(order: Sentence, officer: User, ask: Ask) -> None:
    warning = a_given_warning(an_unreasonable_failure(order, found_at="2017-03-15"), on="2017-03-15")
    withdraw_warning(warning, because="Hospital letter.", by=officer, at=at("2017-03-20"))
    sent = {"kind": "withdrawal", "warning": warning.pk, "addressed_to": "By hand: Selly Oak"}
    made = ask(officer, NOW).post(DOCUMENTS, sent, format="json")
    assert made.status_code == 201
    assert made.json()["words"]["addressee"][1:] == ["By hand: Selly Oak"]


def test_the_documents_of_somebody_not_seen_are_not_there(
    breach: BreachCase, everybody: dict[str, User], ask: Ask
) -> None:
    document = Document.objects.get(kind="warning")
    client = ask(everybody["stranger"], NOW)
    assert client.get(DOCUMENTS).json()["count"] == 0
    problem(client.get(f"{DOCUMENTS}{document.pk}/"), 404)
    problem(client.get(f"{DOCUMENTS}{document.pk}/file/"), 404)
    assert ask(everybody["inspector"], NOW).get(f"{DOCUMENTS}{document.pk}/file/").status_code == 200
