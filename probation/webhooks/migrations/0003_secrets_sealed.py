from collections.abc import Callable

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from probation.webhooks.sealing import SealedField, seal, unseal


def by(change: Callable[[str], str]) -> Callable[[Apps, BaseDatabaseSchemaEditor], None]:
    """Both secrets of every system, changed where there is one."""

    def change_all(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
        for subscriber in apps.get_model("webhooks", "Subscriber").objects.select_for_update():
            subscriber.secret = change(subscriber.secret)
            subscriber.secret_before = subscriber.secret_before and change(subscriber.secret_before)
            subscriber.save(update_fields=["secret", "secret_before"])

    return change_all


class Migration(migrations.Migration):
    dependencies = [("webhooks", "0002_whom_a_subscriber_serves")]

    operations = [
        migrations.AlterField("subscriber", "secret", models.TextField()),
        migrations.AlterField("subscriber", "secret_before", models.TextField(blank=True)),
        migrations.RunPython(by(seal), by(unseal)),
        # The same columns: what the code reads and writes is sealed from here on.
        migrations.AlterField("subscriber", "secret", SealedField()),
        migrations.AlterField("subscriber", "secret_before", SealedField(blank=True)),
    ]
