"""Model fields of our own."""

from typing import Any

from django.db import models

from declarations.folding import fold
from declarations.languages import LANGUAGES


class FoldedTextField(models.TextField):
    """The folded text of other fields of the row, in every language, for searching.

    ``sources`` names the fields; a name that is translated stands for its three columns. It is
    written whenever the row is saved, and it is never edited.
    """

    def __init__(self, *args: Any, sources: tuple[str, ...] = (), **kwargs: Any) -> None:
        self.sources = sources
        super().__init__(*args, **{**kwargs, "editable": False, "default": "", "blank": True})

    def pre_save(self, model_instance: models.Model, add: bool) -> str:  # noqa: ARG002, FBT001  Django's signature.
        folded = " ".join(fold(text) for text in self._texts(model_instance) if text)
        setattr(model_instance, self.attname, folded)
        return folded

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "sources": self.sources}

    def _texts(self, instance: models.Model) -> list[str]:
        names = {field.attname for field in instance._meta.concrete_fields}
        texts = []
        for source in self.sources:
            columns = [source + language.suffix for language in LANGUAGES.values()]
            translated = [column for column in columns if column in names]
            texts += [getattr(instance, column) for column in translated or [source]]
        return texts
