"""A failure closed because its outcome was recorded by mistake, and another alleged in its place."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("enforcement", "0005_documents_of_breach"),
    ]

    operations = [
        migrations.AlterField(
            model_name="failure",
            name="not_enforceable_because",
            field=models.CharField(
                blank=True,
                choices=[
                    ("service-fault", "The service's own fault"),
                    ("in-custody", "In custody that day"),
                    ("suspended", "Requirement or supervision suspended"),
                    ("warrant-out", "Warrant outstanding"),
                    ("mistake", "The outcome was recorded by mistake"),
                ],
                max_length=13,
            ),
        ),
        migrations.RemoveConstraint(model_name="failure", name="one_failure_a_contact_and_sentence"),
        migrations.AddConstraint(
            model_name="failure",
            constraint=models.UniqueConstraint(
                fields=["contact", "sentence"],
                condition=~models.Q(not_enforceable_because="mistake"),
                name="one_failure_a_contact_and_sentence",
            ),
        ),
    ]
