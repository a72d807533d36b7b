"""The papers of breach proceedings for a court: the statement of breach, the breach report, the information."""

from __future__ import annotations

from cases.models import Court
from cases.vocabulary import CourtKind
from enforcement.models import BreachCase, Document
from enforcement.queries.breach.guideline_aid import guideline_aid
from enforcement.queries.breach.referral_facts import failures_of
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import Alternative, ProcessKind
from probation.accounts.acting import Acting
from probation.accounts.models import User
from probation.documents.court_paper import CourtPaperData
from probation.documents.wording import Facts, Phrase

from .evidence import contacts, enquiries, evidence, instructions, warnings
from .failures import told_to_the_court
from .letterhead import full_name, postal_address
from .order import order_of, powers


def statement(document: Document, acting: Acting) -> CourtPaperData:
    """What whoever signs it says of the failures, with everything behind them and the log of contacts."""
    breach = _breach(document)
    dated: Facts = {
        "signatory": _signatory(acting.user),
        "dated": acting.today,
        "provider": breach.sentence.provider.name,
    }
    return _paper(document, acting, {**_proof(breach, acting), **dated, "contacts": contacts(breach, at=acting.at)})


def report(document: Document, acting: Acting) -> CourtPaperData:
    """The failures, how far the person has complied, risk and needs, and what the court is asked to do."""
    breach = _breach(document)
    decision = breach.decision
    aid = guideline_aid(breach, on=acting.today)
    facts: Facts = {
        **_proof(breach, acting),
        **powers(breach.sentence.kind, reckoning(breach.sentence, acting.at).settings),
        "response": document.written.get("response", ""),
        "proposal": document.written.get("proposal", ""),
        "compliance": tuple({"factor": row.factor.label, "says": "; ".join(row.says)} for row in aid.factors),
        "rosh_view": decision.rosh_view,
        "reoffending_view": decision.reoffending_view,
        "diversity": decision.diversity,
        "alternatives": "; ".join(Alternative.label_of(each) for each in decision.alternatives),
        "proportionality": decision.proportionality,
    }
    return _paper(document, acting, facts)


def information(document: Document, acting: Acting) -> CourtPaperData:
    """What the enforcement officer puts before the court, and the summons or warrant asked for."""
    breach, written = _breach(document), document.written
    sentence, organisation = breach.sentence, acting.user.organisation
    court = Court.objects.filter(pk=written["court"]).first() if written.get("court") else None
    order, sworn = order_of(sentence, on=acting.today), written.get("process") == ProcessKind.WARRANT
    crown = "-crown" if court and court.kind == CourtKind.CROWN and sentence.is_community else ""
    facts: Facts = {
        **order,
        "failures": _failures(breach),
        "address": postal_address(sentence.person, on=acting.today).replace("\n", ", "),
        "signatory": str(acting.user),
        "organisation": organisation.name if organisation else "",
        "subject_to": Phrase("subject-to", sentence.kind, order),
        "laid_under": Phrase("laid-under", f"{sentence.kind}{crown}"),
        "process": Phrase("process", written.get("process") or ProcessKind.SUMMONS),
        "sworn": sworn,
    }
    return _paper(document, acting, facts, court=court, sworn=sworn)


def _paper(
    document: Document, acting: Acting, facts: Facts, *, court: Court | None = None, sworn: bool = False
) -> CourtPaperData:
    """From whoever makes it: the provider of the case, or the enforcement officer's own organisation."""
    team = acting.user.team or document.sentence.team
    court = court or _breach(document).court
    return CourtPaperData(
        paper=document.kind,
        provider=team.organisation.name,
        team=team.name,
        phone=acting.user.phone or team.phone,
        dated=acting.today,
        reference=document.crn,
        court=court.name if court else "",
        signed=tuple(filter(None, (_signatory(acting.user), team.organisation.name))),
        facts=facts,
        sworn=sworn,
    )


def _proof(breach: BreachCase, acting: Acting) -> Facts:
    """The order, the failures, the warnings, and what was done to find out why."""
    return {
        **order_of(breach.sentence, on=acting.today),
        "failures": _failures(breach),
        "warnings": warnings(breach),
        "evidence": evidence(breach),
        "enquiries": enquiries(breach),
    }


def _failures(breach: BreachCase) -> tuple[Facts, ...]:
    told, name = instructions(breach), full_name(breach.person)
    return tuple(
        told_to_the_court(breach.sentence, row, person=name, instruction=told.get(row.pk, ""))
        for row in failures_of(breach)
    )


def _signatory(user: User) -> str:
    return f"{user}, {user.get_grade_display()}" if user.grade else str(user)


def _breach(document: Document) -> BreachCase:
    assert document.breach
    return document.breach
