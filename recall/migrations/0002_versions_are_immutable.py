"""A version of Part A is never changed, whoever asks (recall.md §3.0)."""

from typing import ClassVar

from django.db import migrations

FORBID = """
CREATE FUNCTION report_versions_are_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a version of Part A is never changed';
END $$;
CREATE TRIGGER report_versions_are_immutable BEFORE UPDATE OR DELETE ON recall_reportversion
    FOR EACH ROW EXECUTE FUNCTION report_versions_are_immutable();
"""
ALLOW = (
    "DROP TRIGGER report_versions_are_immutable ON recall_reportversion; DROP FUNCTION report_versions_are_immutable();"
)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("recall", "0001_initial")]
    operations: ClassVar = [migrations.RunSQL(FORBID, ALLOW)]
