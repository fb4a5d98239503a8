"""A typed client of the API: what the Vienna declarations say, and what became of it.

What is in ``generated`` is written from the schema of the API: a function for each operation, a
class for each kind of row. Beside it there are `rows`, for lists of many pages, `Following`, for
what has changed, `Patient`, which waits when it is asked to, and `in_language`.
"""

from vienna_followup.following import Following
from vienna_followup.generated import AuthenticatedClient, Client
from vienna_followup.generated.errors import UnexpectedStatus
from vienna_followup.generated.models.texts import Texts
from vienna_followup.paging import NotAnswered, rows
from vienna_followup.patience import Patient
from vienna_followup.texts import in_language

__all__ = [
    "AuthenticatedClient",
    "Client",
    "Following",
    "NotAnswered",
    "Patient",
    "Texts",
    "UnexpectedStatus",
    "in_language",
    "rows",
]
