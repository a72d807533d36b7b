"""A token is asked for with a user name and password."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import authenticate
from django.utils import timezone
from rest_framework import serializers
from rest_framework.authtoken.models import Token
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import AnonRateThrottle, SimpleRateThrottle
from rest_framework.views import APIView

from .authentication import expires_at
from .sent import Sent


class FromOneAddress(AnonRateThrottle):
    """How often one network address may ask for a token."""

    rate = "20/min"
    scope = "token-address"


class ForOneAccount(SimpleRateThrottle):
    """How often a token may be asked for in one user name, from anywhere: a password is not to be guessed."""

    rate = "10/min"
    scope = "token-account"

    def get_cache_key(self, request: Request, view: APIView) -> str | None:
        sent = request.data.get("username", "") if isinstance(request.data, dict) else ""
        return self.cache_format % {"scope": self.scope, "ident": str(sent)[:150].casefold()}


class Credentials(Sent):
    """Who asks for a token."""

    username = serializers.CharField(max_length=150, help_text="The user name you sign in with.")
    password = serializers.CharField(max_length=4096, trim_whitespace=False, help_text="Your password.")


class TokenGiven(serializers.Serializer[Any]):
    """A token, and how long it is good for."""

    token = serializers.CharField(help_text="Send it with every request: `Authorization: Token …`.")
    expires_at = serializers.DateTimeField(help_text="From then on it is refused.")


class ObtainToken(APIView):
    """A token for whoever gives a user name and its password. Asked too often, it is refused for a while (429)."""

    authentication_classes = ()
    permission_classes = (AllowAny,)
    throttle_classes = (FromOneAddress, ForOneAccount)
    takes, gives, status = Credentials, TokenGiven, 200

    def post(self, request: Request) -> Response:
        sent = Credentials(data=request.data)
        sent.is_valid(raise_exception=True)
        user = authenticate(request, **sent.validated_data)
        if user is None:
            raise serializers.ValidationError("The user name or the password is wrong.")
        token, _ = Token.objects.get_or_create(user=user)
        if expires_at(token) <= timezone.now():
            token.delete()
            token = Token.objects.create(user=user)
        return Response(TokenGiven({"token": token.key, "expires_at": expires_at(token)}).data)
