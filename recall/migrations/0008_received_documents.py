"""Documents received of a recall, never changed once they came; a query about documents closed with the recall."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import recall.models.received_document

FORBID = """
CREATE FUNCTION received_documents_are_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a document received of a recall is never changed';
END $$;
CREATE TRIGGER received_documents_are_immutable BEFORE UPDATE OR DELETE ON recall_receiveddocument
    FOR EACH ROW EXECUTE FUNCTION received_documents_are_immutable();
"""
ALLOW = """
DROP TRIGGER received_documents_are_immutable ON recall_receiveddocument;
DROP FUNCTION received_documents_are_immutable();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("recall", "0007_revoked_before_part_a"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ReceivedDocument",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("licence", "Licence"),
                            ("oasys", "OASys sections 6.1, 6.2 and 10"),
                            ("convictions", "Previous convictions"),
                            ("pre-sentence", "Pre-sentence report"),
                            ("charge", "Charge sheet or police evidence"),
                            ("other", "Other"),
                        ],
                        max_length=24,
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="version")),
                ("why", models.TextField(blank=True, verbose_name="why there is another version")),
                ("file", models.FileField(upload_to=recall.models.received_document.received_path)),
                ("file_name", models.CharField(max_length=200)),
                ("sha256", models.CharField(max_length=64)),
                ("received_at", models.DateTimeField()),
            ],
            options={
                "ordering": ["request", "category", "-number"],
            },
        ),
        migrations.RemoveConstraint(
            model_name="documentquery",
            name="one_open_document_query",
        ),
        migrations.AddField(
            model_name="documentquery",
            name="closed_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="documentquery",
            name="closed_because",
            field=models.TextField(blank=True),
        ),
        migrations.AddConstraint(
            model_name="documentquery",
            constraint=models.UniqueConstraint(
                condition=models.Q(("answered_at__isnull", True), ("closed_at__isnull", True)),
                fields=("request",),
                name="one_open_document_query",
            ),
        ),
        migrations.AddField(
            model_name="receiveddocument",
            name="query",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="received",
                to="recall.documentquery",
            ),
        ),
        migrations.AddField(
            model_name="receiveddocument",
            name="received_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="receiveddocument",
            name="request",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="received", to="recall.recallrequest"
            ),
        ),
        migrations.AddConstraint(
            model_name="receiveddocument",
            constraint=models.UniqueConstraint(
                fields=("request", "category", "number"), name="one_received_document_a_number"
            ),
        ),
        migrations.AddConstraint(
            model_name="receiveddocument",
            constraint=models.CheckConstraint(
                condition=models.Q(("number", 1), models.Q(("why", ""), _negated=True), _connector="OR"),
                name="a_later_received_document_says_why",
            ),
        ),
        migrations.RunSQL(FORBID, ALLOW),
    ]
