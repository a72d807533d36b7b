"""The audit of a person: who read and changed the record, in what role, when, why, and by which rule version."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rest_framework import serializers

from cases.queries.audit_trail import TrailFilters, entries_of
from cases.queries.visibility import person_or_not_seen
from probation.api.fields import DayField
from probation.api.paging import Asked
from probation.api.views import ListView


class AskedOfTheAudit(Asked):
    """Which entries."""

    what = serializers.ChoiceField(
        [("reads", "reads"), ("changes", "changes")], required=False, help_text="Only reads, or only what is no read."
    )
    actor = serializers.CharField(required=False, max_length=150, help_text="Only those of this user name.")
    earliest = DayField(required=False, help_text="Only those of this day or later.")
    latest = DayField(required=False, help_text="Only those of this day or earlier.")


class EntryRow(serializers.Serializer[Any]):
    """One act, read or refusal."""

    at = serializers.DateTimeField(help_text="When.")
    actor = serializers.CharField(help_text="The user name of who acted.")
    actor_name = serializers.CharField(help_text="Their name then.")
    actor_role = serializers.CharField(help_text="Their role then.")
    actor_organisation = serializers.CharField(help_text="Their organisation then.")
    verb = serializers.CharField(help_text="What was done, such as enforcement.failure.find_unreasonable.")
    subject = serializers.CharField(help_text="What kind of record it was done to.")
    subject_id = serializers.CharField(help_text="The id of that record.")
    from_state = serializers.CharField(help_text="The state it left; empty: no change of state.")
    to_state = serializers.CharField(help_text="The state it came to.")
    why = serializers.CharField(help_text="The reason given.")
    rule = serializers.CharField(help_text="The rule that judged it; empty: none did.")
    rule_version = serializers.CharField(help_text="The version of the rule.")
    citation = serializers.ListField(
        child=serializers.CharField(), source="cites", help_text="Where the rule stands written."
    )
    facts = serializers.JSONField(help_text="What the rule was told, and what else a reader of the audit needs.")
    correlation = serializers.CharField(help_text="The same for everything done by one request.")


class Audit(ListView):
    """The audit of a person, the latest first. For the roles that may see it."""

    asks, row = AskedOfTheAudit, EntryRow

    def found(self, asked: Mapping[str, Any], **where: Any) -> Any:
        person = person_or_not_seen(where["crn"], self.user)
        narrowed = {name: asked[name] for name in ("what", "actor", "earliest", "latest") if name in asked}
        entries = entries_of(person, by=self.user, filters=TrailFilters(**narrowed))
        self.audit_read(person, "audit")
        return entries
