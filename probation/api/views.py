"""The kinds of address: a list, a record, an act. Each says what it takes and what it gives; the schema reads that."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer
from rest_framework.views import APIView

from probation.access.reading import audit_read
from probation.accounts.acting import Acting
from probation.accounts.models import User
from probation.refusals import NotAdmitted

from .paging import Asked, Paging
from .sent import Sent

Permission = Callable[[Any, Acting], bool]


class ApiView(APIView):
    """Knows who acts and when. ``called`` maps the rules' name of a field to its name here, for a refusal's reasons."""

    at: datetime
    acting: Acting
    called: Mapping[str, str] = {}

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        assert isinstance(request.user, User)
        self.at = timezone.now()
        self.acting = Acting(request.user, self.at)

    @property
    def user(self) -> User:
        return self.acting.user

    def require(self, permission: Permission, thing: Any, act: str) -> None:
        """403 unless the permission admits the person acting."""
        if not permission(thing, self.acting):
            raise NotAdmitted(act, thing, self.user)

    def audit_read(self, person: Any, part: str) -> None:
        """Write that this part of a person's record was read."""
        audit_read(person, crn=person.crn, part=part, by=self.user, at=self.at)

    def shown(self, serializer: type[BaseSerializer[Any]], thing: Any, *, many: bool = False) -> Any:
        """A thing, or several, as plain data."""
        return serializer(thing, many=many, context={"acting": self.acting}).data


class ListView(ApiView):
    """A list in pages. ``asks``: what narrows it; ``row``: what is given of each."""

    asks: type[Asked] = Asked
    row: type[BaseSerializer[Any]]
    pagination_class = Paging

    def get(self, request: Request, **where: Any) -> Response:
        asked = self.asks(data=request.query_params)
        asked.is_valid(raise_exception=True)
        found = self.found(asked.validated_data, **where)
        pages = self.pagination_class()
        page = pages.paginate_queryset(found, request, view=self)
        return pages.get_paginated_response(self.shown(self.row, self.rows(page or []), many=True))

    def found(self, asked: Mapping[str, Any], **where: Any) -> QuerySet[Any] | list[Any]:
        """Everything the list holds, in its order, not yet read from the database. Raises NotSeen, NotAdmitted."""
        raise NotImplementedError(f"{type(self).__name__} does not say what it lists")

    def rows(self, page: list[Any]) -> Iterable[Any]:
        """What is shown of one page; its records themselves unless said."""
        return page


class RecordView(ApiView):
    """One record of a person's. ``gives`` is what is given of it; the read is audited as ``part``."""

    gives: type[BaseSerializer[Any]]
    part: str

    def get(self, request: Request, **where: Any) -> Response:
        record = self.look(**where)
        self.audit_read(getattr(record, "person", record), self.part)
        return Response(self.shown(self.gives, record))

    def look(self, **where: Any) -> Any:
        """The record. Raises NotSeen, NotAdmitted."""
        raise NotImplementedError(f"{type(self).__name__} does not say what it shows")


class Acts(ApiView):
    """Does one act. ``takes`` what is sent and answers with ``gives``; ``status`` is 201 where something is made."""

    takes: type[Sent]
    gives: type[BaseSerializer[Any]]
    gives_many = False
    status = 200

    def acted(self, request: Request, **where: Any) -> Response:
        """Who may, then what was sent, then the act."""
        thing = self.look(**where)
        sent = self.takes(data=request.data)
        sent.is_valid(raise_exception=True)
        answer = self.act(thing, sent.validated_data)
        return Response(self.shown(self.gives, answer, many=self.gives_many), status=self.status)

    def look(self, **where: Any) -> Any:
        """What the act is about; None where only what is sent says. Raises NotSeen, NotAdmitted."""
        raise NotImplementedError(f"{type(self).__name__} does not say what it is about")

    def act(self, thing: Any, sent: dict[str, Any]) -> Any:
        """The one call, and what is shown of its result. Raises Refused, StateConflict, NotAdmitted, NotSeen."""
        raise NotImplementedError(f"{type(self).__name__} does not say what it does")


OF_EVERY_ACT = ("by", "at", "version")


def parted(act: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What was sent of the act itself, and who acts, when, on which version."""
    sent = {name: value for name, value in act.items() if name not in OF_EVERY_ACT}
    return sent, {name: act[name] for name in OF_EVERY_ACT if name in act}


class ActView(Acts):
    """An act on one record, with an address of its own. ``admits`` and ``verb``: who may do it, and what it is."""

    admits: Permission
    verb: str

    def post(self, request: Request, **where: Any) -> Response:
        return self.acted(request, **where)

    def look(self, **where: Any) -> Any:
        record = self.find(where["pk"])
        self.require(type(self).admits, record, self.verb)
        return record

    def act(self, record: Any, sent: dict[str, Any]) -> Any:
        done = self.do(record, **sent, by=self.user, at=self.at)
        return self.after(record, done)

    def find(self, pk: int) -> Any:
        """The record. Raises NotSeen."""
        raise NotImplementedError(f"{type(self).__name__} does not say what it is about")

    def do(self, record: Any, **act: Any) -> Any:
        """The one call. Raises Refused, StateConflict, NotAdmitted."""
        raise NotImplementedError(f"{type(self).__name__} does not say what it does")

    def after(self, record: Any, done: Any) -> Any:
        """What is answered with: the record as it stands now, unless said."""
        return self.find(record.pk)
