"""Celery: the worker sweeps clocks and relays the outbox; beat only says when.

Nothing that matters lives in the broker: a lost task is made good by the next beat.
"""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "probation.settings.local")
app = Celery("probation")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.conf.beat_schedule = {
    "sweep the clocks": {"task": "cases.tasks.sweep_clocks", "schedule": 60.0, "options": {"expires": 55}},
    "relay the outbox": {"task": "probation.outbox.tasks.relay", "schedule": 10.0, "options": {"expires": 9}},
}
