"""Declarations in the API, with their documents."""

from commitments.documents.serializers import DeclarationSerializer
from declarations import viewsets


class DeclarationViewSet(viewsets.DeclarationViewSet):
    serializer_class = DeclarationSerializer
