"""The completed pile of PPCS is read along an index, the last ended first."""

from typing import ClassVar

from django.db import migrations, models
from django.db.models import Q

ENDED = ("rejected-by-ppcs", "released", "stopped", "withdrawn")


class Migration(migrations.Migration):
    dependencies: ClassVar = [("recall", "0005_recall_papers_are_immutable")]
    operations: ClassVar = [
        migrations.AddIndex(
            "recallrequest",
            models.Index(fields=["-closed_at", "-id"], condition=Q(state__in=ENDED), name="recall_completed"),
        ),
    ]
