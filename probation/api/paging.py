"""Every list comes in pages of a size that is asked for, up to a most."""

from __future__ import annotations

from rest_framework import serializers
from rest_framework.pagination import PageNumberPagination

from probation.pages import Pages

from .sent import Sent

USUAL_PAGE, MOST_A_PAGE = 50, 100


class Paging(PageNumberPagination):
    """Pages by number, with the count of all: ``count``, ``next``, ``previous`` and ``results``."""

    django_paginator_class = Pages
    page_size = USUAL_PAGE
    page_size_query_param = "page_size"
    max_page_size = MOST_A_PAGE
    invalid_page_message = "There is no page {page_number}."


class Asked(Sent):
    """What a list is asked for in its address: the page, and in each list what narrows it."""

    page = serializers.IntegerField(required=False, min_value=1, help_text="The number of the page, from 1.")
    page_size = serializers.IntegerField(
        required=False, min_value=1, max_value=MOST_A_PAGE, help_text=f"Rows a page: {USUAL_PAGE} unless given."
    )
