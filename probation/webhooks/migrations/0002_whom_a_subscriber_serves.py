from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def keep_hearing_of_everybody(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Every system of before heard of everybody: an administrator says which is of one prison or force."""
    apps.get_model("webhooks", "Subscriber").objects.update(kind="national")


class Migration(migrations.Migration):
    dependencies = [("webhooks", "0001_subscribers_and_deliveries")]

    operations = [
        migrations.AlterField(
            "subscriber",
            "kind",
            models.CharField(
                choices=[
                    ("national", "All prisons and police forces"),
                    ("prison", "One prison"),
                    ("police", "One police force"),
                ],
                max_length=8,
            ),
        ),
        migrations.AddField("subscriber", "serves", models.CharField(blank=True, max_length=120)),
        migrations.RunPython(keep_hearing_of_everybody, migrations.RunPython.noop),
        migrations.AddConstraint(
            "subscriber",
            models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "national"), ("serves", "")),
                    models.Q(models.Q(("kind", "national"), _negated=True), models.Q(("serves", ""), _negated=True)),
                    _connector="OR",
                ),
                name="national_or_of_one",
            ),
        ),
    ]
