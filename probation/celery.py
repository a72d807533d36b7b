"""Celery: the worker sweeps clocks, relays the outbox and delivers webhooks; beat only says when.

Nothing that matters lives in the broker: a lost task is made good by the next beat.
"""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "probation.settings.local")
app = Celery("probation")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
# Seconds between beats. A beat nobody took up expires before the next: after a night without a worker, one is enough.
SWEEP_EVERY = float(os.environ.get("SWEEP_EVERY_SECONDS", "60"))
RELAY_EVERY = float(os.environ.get("RELAY_EVERY_SECONDS", "10"))
FORGET_EVERY = 3600.0
app.conf.beat_schedule = {
    "sweep the clocks": {
        "task": "cases.tasks.sweep_clocks",
        "schedule": SWEEP_EVERY,
        "options": {"expires": SWEEP_EVERY},
    },
    "relay the outbox": {
        "task": "probation.outbox.tasks.relay",
        "schedule": RELAY_EVERY,
        "options": {"expires": RELAY_EVERY},
    },
    "deliver the webhooks": {
        "task": "probation.webhooks.tasks.deliver",
        "schedule": RELAY_EVERY,
        "options": {"expires": RELAY_EVERY},
    },
    "forget the webhooks of long ago": {
        "task": "probation.webhooks.tasks.forget",
        "schedule": FORGET_EVERY,
        "options": {"expires": FORGET_EVERY},
    },
}
