"""The audit is append-only in the database: a row can be neither changed nor deleted.

No TRUNCATE trigger: the test runner flushes with it; in production withhold TRUNCATE from the application's role.
"""

from django.db import migrations

FORBID = """
CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit is append-only';
END $$;
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
"""
ALLOW = "DROP TRIGGER audit_is_append_only ON audit_entry; DROP FUNCTION audit_is_append_only();"


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunSQL(FORBID, ALLOW)]
