"""The documents made about warnings and breaches; a row can be neither changed nor deleted."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import enforcement.models.document

FORBID = """
CREATE FUNCTION documents_are_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a document is never changed';
END $$;
CREATE TRIGGER documents_are_immutable BEFORE UPDATE OR DELETE ON enforcement_document
    FOR EACH ROW EXECUTE FUNCTION documents_are_immutable();
"""
ALLOW = "DROP TRIGGER documents_are_immutable ON enforcement_document; DROP FUNCTION documents_are_immutable();"


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0006_transfers"),
        ("enforcement", "0004_lists_at_national_scale"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Document",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("warning", "Warning letter"),
                            ("withdrawal", "Withdrawal of a warning"),
                            ("confirmation", "Confirmation of breach"),
                            ("statement", "Statement of breach with the contact log"),
                            ("report", "Breach report with proposal"),
                            ("information", "Information"),
                            ("default-order", "Supervision default order notice"),
                            ("amended-order", "Amended order notice"),
                        ],
                        max_length=13,
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="version")),
                ("written", models.JSONField(default=dict)),
                ("words", models.JSONField()),
                ("file", models.FileField(upload_to=enforcement.models.document.document_path)),
                ("file_name", models.CharField(max_length=200)),
                ("sha256", models.CharField(max_length=64)),
                ("made_at", models.DateTimeField()),
                ("why", models.TextField(blank=True, verbose_name="why this version was made")),
                (
                    "breach",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="made_documents",
                        to="enforcement.breachcase",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "sentence",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="documents", to="cases.sentence"
                    ),
                ),
                (
                    "warning",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="made_documents",
                        to="enforcement.warning",
                    ),
                ),
            ],
            options={
                "ordering": ["-made_at", "-id"],
                "indexes": [models.Index(fields=["-made_at", "-id"], name="document_latest")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("breach__isnull", True), ("warning__isnull", False)),
                            models.Q(("breach__isnull", False), ("warning__isnull", True)),
                            _connector="OR",
                        ),
                        name="a_document_is_about_a_breach_or_a_warning",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number", 1), models.Q(("why", ""), _negated=True), _connector="OR"),
                        name="a_later_version_says_why",
                    ),
                    models.UniqueConstraint(
                        fields=("breach", "kind", "number"), name="one_version_a_number_of_a_breach"
                    ),
                    models.UniqueConstraint(
                        fields=("warning", "kind", "number"), name="one_version_a_number_of_a_warning"
                    ),
                ],
            },
        ),
        migrations.RunSQL(FORBID, ALLOW),
    ]
