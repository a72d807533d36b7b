"""Every address of the service."""

from django.urls import path

urlpatterns: list = []
