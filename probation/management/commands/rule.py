"""``manage.py rule NAME key=value ... [--json]``: a rule's answer and its working, with no database and no server."""

import json
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser

from probation.policy import NotInForce, ProviderPolicy
from probation.rules import Answer, BadInput, UnknownRule, ask, rules
from probation.working_days.published import published_calendar

BAD_INPUT, NOT_IN_FORCE = 2, 3


class Command(BaseCommand):
    help = "Answer one of the rules explained, with its working. Without a name, list them."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", nargs="?", help="the rule, such as breach-decision")
        parser.add_argument("inputs", nargs="*", metavar="key=value", help="dates are written like 2017-04-12")
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def run_from_argv(self, argv: list[str]) -> None:
        """``--json`` may stand anywhere: argparse takes no more inputs after an option."""
        words = [word for word in argv if word != "--json"]
        super().run_from_argv(words + ["--json"] * ("--json" in argv))

    def handle(self, *, name: str | None, inputs: list[str], json: bool, **options: Any) -> None:
        """Exit 0 with the answer, 2 for input that makes no sense, 3 when no version of the rule was in force."""
        if name is None:
            self._stop("\n".join(["Name a rule:", *(f"  {rule.name} {rule.usage}" for rule in rules())]), BAD_INPUT)
        pairs = [(key, value) for key, _, value in (text.partition("=") for text in inputs)]
        try:
            answer = ask(name, pairs, calendar=published_calendar(), settings=ProviderPolicy.default())
        except BadInput as error:
            self._stop("\n".join(problem.sentence for problem in error.problems), BAD_INPUT)
        except UnknownRule as error:
            self._stop(str(error), BAD_INPUT)
        except NotInForce as error:
            self._stop(str(error), NOT_IN_FORCE)
        self.stdout.write(_as_json(answer) if json else _as_text(answer))

    def _stop(self, sentence: str, code: int) -> NoReturn:
        self.stderr.write(sentence)
        raise SystemExit(code)


def _as_json(answer: Answer) -> str:
    return json.dumps(answer.to_json())


def _as_text(answer: Answer) -> str:
    values = [f"{name}: {_shown(value)}" for name, value in answer.values.items()]
    tests = [str(test) for test in answer.tests or ()]
    working = [str(line) for line in answer.working]
    remarks = [*answer.notes, *(f"Doubtful: {doubt}" for doubt in answer.doubts)]
    source = [f"Rule: {answer.rule}, version {answer.version}", f"Source: {answer.citation}"]
    return "\n\n".join("\n".join(part) for part in (values, tests, working, remarks, source) if part)


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return " ".join(value) or "none"
    return "none" if value is None else str(value)
