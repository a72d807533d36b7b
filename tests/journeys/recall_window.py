"""A window of somebody's own on one person's recall, signed in; axe looks at every page that is opened or answered."""

from collections.abc import Mapping
from datetime import datetime

import time_machine
from playwright.sync_api import Browser, Locator, expect

from cases.models import Sentence
from probation.accounts.models import User
from recall.models import RecallRequest

from .axe import violations

PASSWORD = "a long enough password"
DESKTOP = {"width": 1280, "height": 900}
LEVELS = ("public", "known_adult", "children", "staff", "overall")


class RecallWindow:
    """The pages are met at the times the test says."""

    def __init__(self, browser: Browser, url: str, user: User, licence: Sentence) -> None:
        user.set_password(PASSWORD)
        user.save()
        context = browser.new_context(viewport=DESKTOP, locale="en-GB", timezone_id="Europe/London")  # type: ignore[arg-type]
        self.page, self._url, self._licence = context.new_page(), url, licence
        self.page.goto(f"{url}/sign-in/")
        self.page.get_by_label("Username").fill(user.username)
        self.page.get_by_label("Password", exact=True).fill(PASSWORD)
        self.page.keyboard.press("Enter")
        expect(self.page.get_by_role("button", name="Sign out")).to_be_visible()

    def opens(self, choice: str) -> None:
        """The request (before there is one: the recall tab), and there the act offered."""
        request = RecallRequest.objects.filter(sentence=self._licence).first()
        crn = self._licence.person.crn
        self.goes_to(f"/cases/{crn}/recall/{request.pk}/" if request else f"/cases/{crn}/recall/")
        main = self.page.locator("main")
        link = main.get_by_role("link", name=choice, exact=True)
        # axe looks at the page that is opened, not at one that is on its way out.
        with self.page.expect_navigation():
            link.or_(main.get_by_role("button", name=choice, exact=True)).first.click()
        self.looks()

    def goes_to(self, path: str) -> None:
        self.page.goto(f"{self._url}{path}")
        self.looks()

    def looks(self) -> None:
        assert violations(self.page) == [], self.page.url

    def shows(self, words: str) -> None:
        expect(self.page.locator("main")).to_contain_text(words)

    def answers(self, fields: Mapping[str, str], then: str) -> None:
        """Fill the form and press its button; the act is taken."""
        for name, value in fields.items():
            self._fill(self.page.locator(f"main [name='{name}']"), value)
        self.page.locator("main").get_by_role("button", name=then, exact=True).click()
        expect(self.page.get_by_text("Success", exact=True)).to_be_visible()
        self.looks()

    def _fill(self, field: Locator, value: str) -> None:
        kind = field.first.evaluate("e => e.tagName === 'SELECT' ? 'select' : e.type")
        if kind == "select":
            field.select_option(value)
        elif kind in ("radio", "checkbox"):
            # The same name stands on each choice of the question.
            for one in value.split("+"):
                field.and_(self.page.locator(f"[value='{one}']")).check()
        else:
            field.fill(value)


def standing_at(when: datetime) -> time_machine.travel:
    """The clock of the service, running from a time on."""
    return time_machine.travel(when, tick=True)


def concern(licence: Sentence) -> dict[str, str]:
    """Contact is lost: condition 3 is broken."""
    broken = licence.conditions.get(code="3")
    return {
        "concern_on-day": "12",
        "concern_on-month": "5",
        "concern_on-year": "2017",
        "source": "contact-lost",
        "concern": "Has not been at the approved address for three nights.",
        "conditions": str(broken.pk),
    }


CONSIDERED = {
    "unmanageable": "His whereabouts are not known.",
    "response": "Came to four of seven appointments.",
    "protective_factors": "His sister.",
    "other_1_kind": "more-reporting",
    "other_1_detail": "Twice a week from 1 May. He came once.",
}
SIGNED = {
    "statements": "alternatives+type+report+unmanageable",
    "comment": "I have read the report and agree with it.",
    "phone": "0121 496 0001",
}
SENT = {
    **{f"attachment_{paper}": "attached" for paper in ("licence", "oasys", "convictions", "pre-sentence", "charge")},
    "order_recipients": "The officer, the manager and the mailbox of the office.",
    "reply_mailbox": "recalls@example.test",
}
STANDARD = {"charged": "no", "convicted": "no", "recall_type": "standard", "reason": "He cannot be found."}


def rosh(level: str, *, risen: str) -> dict[str, str]:
    """ROSH assessed again, the same for every group."""
    return {
        **dict.fromkeys(LEVELS, level),
        "rationale": "Assessed again after contact was lost.",
        "risen": risen,
        "oasys_reviewed_on-day": "15",
        "oasys_reviewed_on-month": "5",
        "oasys_reviewed_on-year": "2017",
    }
