"""The hub for a web server: `gunicorn sync.hub.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sync.hub.settings")
application = get_wsgi_application()
