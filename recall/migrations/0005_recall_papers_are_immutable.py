"""A version of a paper of PPCS is never changed, whoever asks (recall.md §6)."""

from typing import ClassVar

from django.db import migrations

FORBID = """
CREATE FUNCTION recall_papers_are_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a version of a paper of PPCS is never changed';
END $$;
CREATE TRIGGER recall_papers_are_immutable BEFORE UPDATE OR DELETE ON recall_recallpaper
    FOR EACH ROW EXECUTE FUNCTION recall_papers_are_immutable();
"""
ALLOW = "DROP TRIGGER recall_papers_are_immutable ON recall_recallpaper; DROP FUNCTION recall_papers_are_immutable();"


class Migration(migrations.Migration):
    dependencies: ClassVar = [("recall", "0004_ppcs_custody_and_review")]
    operations: ClassVar = [migrations.RunSQL(FORBID, ALLOW)]
