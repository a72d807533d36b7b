"""The web server's door (gunicorn)."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "probation.settings.production")
application = get_wsgi_application()
