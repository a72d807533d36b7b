"""kill -9 while the notices of a revocation go out: every one arrives, and none as two messages."""

import os
import signal
import subprocess
import sys
from collections import Counter
from email import message_from_bytes
from pathlib import Path
from urllib.parse import quote

import pytest
from django.conf import LazySettings
from django.conf import settings as base
from django.db import connection

from probation.outbox.models import Message
from probation.outbox.relay import relay
from recall.actions.casework.notices import TOPIC
from recall.vocabulary.custody import NoticeState
from tests.factories.times import at
from tests.factories.warrant import a_notified_revocation

SOON = at("2017-05-16 12:01")
FILES = "django.core.mail.backends.filebased.EmailBackend"
# Killed when the second mail has gone and before it is marked.
WORKER = f"""
import os, signal
import django
django.setup()
from datetime import datetime
from django.core.mail.backends.filebased import EmailBackend
from probation.outbox.relay import relay
send, gone = EmailBackend.send_messages, []
def killed(self, messages):
    send(self, messages)
    gone.extend(messages)
    if len(gone) == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return len(messages)
EmailBackend.send_messages = killed
relay(at=datetime.fromisoformat({SOON.isoformat()!r}))
"""


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("reference")
def test_a_relay_killed_while_notices_go_out_loses_none_and_doubles_none(
    tmp_path: Path, settings: LazySettings
) -> None:
    request = a_notified_revocation().request
    settings.EMAIL_BACKEND, settings.EMAIL_FILE_PATH = FILES, str(tmp_path)
    worker = subprocess.run([sys.executable, "-c", WORKER], cwd=settings.ROOT, env=_here(tmp_path), check=False)
    assert worker.returncode == -signal.SIGKILL
    assert len(_arrived(tmp_path)) == 2
    assert request.notices.filter(delivery=NoticeState.SENT).count() == 1
    relay(at=SOON)
    written = request.notices.exclude(address="")
    arrived = _arrived(tmp_path)
    assert len(arrived) == written.count() == written.filter(delivery=NoticeState.SENT).count()
    assert sorted(arrived.values()) == [1] * (len(arrived) - 1) + [2], "the one killed over is the same message again"
    assert not Message.objects.filter(topic=TOPIC, delivered_at__isnull=True).exists()


def _arrived(folder: Path) -> Counter[str]:
    """How often each message went, by its Message-ID: by which whoever receives it knows it for the same."""
    files = [part for path in folder.iterdir() for part in path.read_bytes().split(b"-" * 79 + b"\n") if part.strip()]
    return Counter(str(message_from_bytes(part)["Message-ID"]) for part in files)


def _here(folder: Path) -> dict[str, str]:
    """The database of this test, for another process, and the folder its mail goes to."""
    found = connection.settings_dict
    user = f"{found['USER']}:{quote(found['PASSWORD'] or '', safe='')}"
    port = f":{found['PORT']}" if found["PORT"] else ""
    address = f"postgres://{user}@{quote(found['HOST'], safe='')}{port}/{found['NAME']}"
    mail = {"EMAIL_BACKEND": FILES, "EMAIL_FILE_PATH": str(folder), "MEDIA_ROOT": str(base.MEDIA_ROOT)}
    return {**os.environ, **mail, "DATABASE_URL": address}
