"""Django's settings for the hub, all of them from the environment.

HOCSO_HUB_DATA      folder of the database, the secret key and the incarnation id; else the system's
                    place for program data
HOCSO_HUB_DATABASE  `postgresql://user:password@host:port/name`; SQLite in the folder when unset
HOCSO_HUB_HOSTS     host names the hub answers to, separated by commas
HOCSO_HUB_HOME_PAGE the IRI the province owns; accounts and our own verbs lie under it
HOCSO_HUB_ENDPOINT  address kiosks send to, e.g. `https://hocso.thanhhoa.gov.vn/xapi`
HOCSO_HUB_PROXIES   addresses of our own proxies, separated by commas; only their X-Forwarded-For is
                    believed. Loopback when unset
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from platformdirs import user_data_path

from sync.hub.identity import secret_key
from sync.vocabulary import DEFAULT_HOME_PAGE

DATA = Path(os.environ.get("HOCSO_HUB_DATA") or user_data_path("hocso") / "hub")
HOME_PAGE = os.environ.get("HOCSO_HUB_HOME_PAGE", DEFAULT_HOME_PAGE)
ENDPOINT = os.environ.get("HOCSO_HUB_ENDPOINT", "http://127.0.0.1:8460/xapi")
HERE = Path(__file__).parent


def _database() -> dict[str, Any]:
    """SQLite that loses no acknowledged row in a power cut, or the province's PostgreSQL.

    Django's own defaults (WAL-less NORMAL) lose acknowledged rows; see docs/decisions/0006.
    """
    address = os.environ.get("HOCSO_HUB_DATABASE")
    if not address:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATA / "hub.sqlite3",
            "OPTIONS": {
                "timeout": 20,
                "transaction_mode": "IMMEDIATE",
                "init_command": "PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA;",
            },
        }
    parts = urlsplit(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": parts.port or "",
        "CONN_MAX_AGE": 60,
        # "Accepted" is a promise: never before the server has it on its disk.
        "OPTIONS": {"options": "-c synchronous_commit=on"},
    }


SECRET_KEY = secret_key(DATA)
DEBUG = False
ALLOWED_HOSTS = os.environ.get("HOCSO_HUB_HOSTS", "127.0.0.1,localhost").split(",")
# "" is the other end of a Unix socket.
PROXIES = {"", *os.environ.get("HOCSO_HUB_PROXIES", "127.0.0.1,::1").split(",")}
DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ROOT_URLCONF = "sync.hub.urls"
WSGI_APPLICATION = "sync.hub.wsgi.application"
INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "sync.hub.apps.HubConfig",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "sync.hub.limits.Limits",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt")]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "login"
# 500 statements of at most 900 kB in all is a kiosk's batch (sync.md, rule 4).
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "sync.hub.uploads.Ceiling",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENDPOINT.startswith("https://")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    # A refused batch is the kiosk's news, not the server's: the answer says it.
    "loggers": {"django.request": {"level": "ERROR"}},
}
