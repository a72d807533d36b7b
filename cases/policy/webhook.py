"""Whether a system may be told facts of recalls: under a name of its own, at an address nobody else can read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from probation.policy import Citation, Mark, Reason, Rule
from probation.webhooks.concern import known_by
from probation.webhooks.facts import SubscriberKind

SOURCE = Citation("Standard Webhooks", "specification, operational and security considerations", Mark.DECIDED)
THIS_MACHINE = {"localhost", "127.0.0.1", "::1"}


@dataclass(frozen=True, kw_only=True)
class SubscriberFacts:
    """A system about to be told. ``serves``: the name of the prison or police force it is of; empty for everybody's."""

    name: str
    name_taken: bool
    kind: str
    serves: str
    url: str
    facts: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class SendAgainFacts:
    """A delivery about to be sent again. ``is_over``: delivered or given up."""

    is_over: bool


describing: Rule[SubscriberFacts] = Rule("cases.describe_subscriber", keyed_on="the day it is added or changed")
sending_again: Rule[SendAgainFacts] = Rule("cases.send_webhook_again", keyed_on="the day it is sent again")


@describing.in_force_from("2005-04-04", SOURCE, name="a name of its own, whom it serves, and a private way")
def _describing(facts: SubscriberFacts) -> Iterator[Reason]:
    if facts.name_taken:
        yield Reason("There is a system of this name already.", "name")
    kind = SubscriberKind(facts.kind)
    if kind != SubscriberKind.NATIONAL and not known_by(kind, facts.serves):
        which = "prison" if kind == SubscriberKind.PRISON else "police_force"
        yield Reason(f"Enter the name of the {which.replace('_', ' ')}.", which)
    # Systems of prisons and the police may well have private addresses: those are not refused.
    if not _is_private_way(facts.url):
        yield Reason("Enter an address that starts with https:// and has no user name in it.", "url")
    if not facts.facts:
        yield Reason("Select what it is told.", "facts")


@sending_again.in_force_from("2005-04-04", SOURCE, name="what still waits is sent by itself")
def _sending_again(facts: SendAgainFacts) -> Iterator[Reason]:
    if not facts.is_over:
        yield Reason("This is still waiting: it is sent by itself.")


def _is_private_way(url: str) -> bool:
    """https; or http that does not leave this machine."""
    try:
        parts = urlsplit(url)
        port_is_one = parts.port is None or parts.port > 0
    except ValueError:
        return False
    right_scheme = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in THIS_MACHINE)
    return bool(right_scheme and parts.hostname and port_is_one and not parts.username and not parts.fragment)
