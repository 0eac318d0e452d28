"""Every address of the hub."""

from django.contrib import admin
from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from sync.hub import enrol, packs
from sync.hub.login import AdminLoginForm, LoginForm
from sync.hub.pages import views as pages
from sync.hub.pages.bundles import hand_in
from sync.hub.pages.note import note
from sync.hub.xapi import views as xapi

admin.site.site_header = "Học Số: quản trị"
admin.site.site_title = "Học Số"
admin.site.index_title = "Máy, cán bộ và số liệu"

admin.site.login_form = AdminLoginForm
login = LoginView.as_view(template_name="hub/login.html", authentication_form=LoginForm)

urlpatterns = [
    path("xapi/statements", xapi.statements),
    path("xapi/about", xapi.about),
    path("enrol", enrol.view),
    path("packs/", packs.listing),
    path("packs/<str:name>", packs.file),
    path("", pages.home, name="home"),
    path("lop-hoc.csv", pages.province_classes, name="province-classes"),
    path("xa/<str:code>/", pages.commune, name="commune"),
    path("xa/<str:code>/lop-hoc.csv", pages.commune_classes, name="commune-classes"),
    path("giay/", note, name="note"),
    path("goi/", hand_in, name="bundle"),
    path("vao/", login, name="login"),
    path("ra/", LogoutView.as_view(), name="logout"),
    path("quan-tri/", admin.site.urls),
]
