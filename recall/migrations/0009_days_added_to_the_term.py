"""Days at large within a fixed term, and days added to it by the prison."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("recall", "0008_received_documents")]

    operations = [
        migrations.AddField(
            model_name="revocation",
            name="days_at_large_in_term",
            field=models.PositiveSmallIntegerField(default=0, verbose_name="days at large within the fixed term"),
        ),
        migrations.AddField(
            model_name="revocation",
            name="added_days",
            field=models.PositiveSmallIntegerField(
                default=0, verbose_name="days added to the fixed term by the prison"
            ),
        ),
    ]
