"""The hub as a Django application."""

from django.apps import AppConfig


class HubConfig(AppConfig):
    """Registers the hub's models under the label `hub`."""

    name = "sync.hub"
    label = "hub"
    verbose_name = "Học Số"
    default_auto_field = "django.db.models.BigAutoField"
