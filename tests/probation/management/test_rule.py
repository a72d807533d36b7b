"""``manage.py rule``: what it prints, and how it ends."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.management import call_command


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """The exit code and what was printed."""
    code = 0
    try:
        call_command("rule", *words)
    except SystemExit as stopped:
        code = int(stopped.code or 0)
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_json_is_one_object_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "breach-decision", "failed_on=2017-04-12", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)["due_on"] == "2017-04-24"


def test_without_json_the_working_can_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "breach-decision", "failed_on=2017-04-12")
    assert (code, err) == (0, "")
    assert out.startswith("due_on: 2017-04-24\n\nWed 12 Apr 2017  day of the failure (day 0)\n")
    assert "Fri 14 Apr       Good Friday, not counted\n" in out
    assert "Source: HMI Probation, Enforcement and Recall (2018)" in out


def test_yes_no_and_none_are_written_as_words_and_doubts_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    common = ("pss-period", "offence_on=2016-06-01", "born_on=1990-01-01")
    _, refused, _ = run(capsys, *common, "sentenced_on=2017-01-10", "term=2 years")
    assert "applies: no\n" in refused
    assert "first_day: none\n" in refused
    _, doubtful, _ = run(capsys, *common, "sentenced_on=2026-01-12", "term=12 weeks")
    assert "applies: yes\n" in doubtful
    assert "Doubtful: Without the repeal on 27 April 2026" in doubtful


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["breach-decision"], 2, "failed_on is missing"),
        (["breach-decision", "failed_on"], 2, "failed_on has no value"),
        (["breach-decision", "2017-04-12"], 2, "“2017-04-12” is not a key"),
        (["breach-decision", "failed_on=2017-02-30"], 2, "failed_on: “2017-02-30” is not a date"),
        (["breach-decision", "failed_on=2017-04-12", "failed_on=2017-04-13"], 2, "failed_on is given more than once"),
        (["breach-decision", "failed_on=2028-12-29"], 2, "failed_on: Bank holidays are known"),
        (["breach-decision", "failed_on=2015-01-31"], 3, "was in force on 2015-01-31"),
        (["warning-life", "given_on=2005-04-03", "--json"], 3, "was in force on 2005-04-03"),
        (["nothing"], 2, "The rules are: annual-review, breach-decision"),
        ([], 2, "breach-decision failed_on=date [count_mode=exclusive|inclusive]"),
    ],
)
def test_what_cannot_be_answered_ends_with_a_sentence_on_the_error_stream(
    capsys: pytest.CaptureFixture[str], words: list[str], code: int, sentence: str
) -> None:
    ended, out, err = run(capsys, *words)
    assert (ended, out) == (code, "")
    assert sentence in err


def test_every_problem_has_its_own_line(capsys: pytest.CaptureFixture[str]) -> None:
    _, _, err = run(capsys, "breach-decision", "count_mode=both", "colour=red")
    assert [line.split()[0] for line in err.splitlines()] == ["“colour”", "failed_on", "count_mode:"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["breach-decision", "--json", "failed_on=2017-04-12"], 0),
        (["breach-decision", "failed_on=never"], 2),
        (["breach-decision", "failed_on=2015-01-31"], 3),
    ],
)
def test_it_needs_no_database_and_no_server(words: list[str], code: int) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DATABASE_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE")
    }
    ended = subprocess.run(
        [sys.executable, "manage.py", "rule", *words],
        cwd=settings.ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == code
    assert bool(ended.stdout) is (code == 0)
    if code == 0:
        assert json.loads(ended.stdout)["due_on"] == "2017-04-24"
