"""Pages where texts are translated: what waits, one text beside its original, and files."""

from http import HTTPStatus
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import escape
from django.utils.http import urlencode
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _, gettext_lazy, pgettext_lazy

from commitments import catalogues, translations
from commitments.search.words import words_of
from commitments.translations import KINDS, TextChanged, Work
from commitments.workspace.views import ForMembers, today
from declarations.differences import Part, differences
from declarations.kinds import TranslationState
from declarations.languages import LANGUAGES, Language
from declarations.models import Term, Translation
from declarations.translation_states import digest, fields_of, record, standing, text_in

WAITING = [TranslationState.MISSING, TranslationState.OUTDATED, TranslationState.WORKING]


class ForTranslators(ForMembers):
    """Refuses those who neither translate nor review."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not translations.may_see(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class QueueForm(forms.Form):
    language = forms.ChoiceField(
        label=gettext_lazy("Language"), choices=[(x.code, x.label) for x in LANGUAGES.values()]
    )
    state = forms.ChoiceField(
        label=pgettext_lazy("of a translation", "State"),
        choices=[(s.value, s.label) for s in WAITING],
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Kind"),
        choices=[("", gettext_lazy("All")), *((k, m._meta.verbose_name) for k, m in KINDS.items())],
        required=False,
    )


class Queue(ForTranslators):
    """How far the translations are, and the texts that wait in one state."""

    def get(self, request: HttpRequest) -> HttpResponse:
        asked = {"language": "ps", "state": TranslationState.WORKING.value} | request.GET.dict()
        form = QueueForm(asked)
        found: list[Work] = []
        if form.is_valid():
            kinds = [asked["kind"]] if asked.get("kind") else KINDS
            found = [
                work
                for kind in kinds
                for work in translations.work_of(kind, [LANGUAGES[asked["language"]]])
                if work.standing.state == asked["state"]
            ]
        context = {
            "form": form,
            "page_obj": Paginator(found, 50).get_page(request.GET.get("page")),
            "filters": urlencode({name: asked[name] for name in asked if name != "page"}),
            "progress": [
                (language, KINDS[kind]._meta.verbose_name_plural, kind, counts)
                for language, kind, counts in translations.progress()
                if counts
            ],
            "states": [state for state in TranslationState if state != TranslationState.SOURCE],
            "languages": [each for each in LANGUAGES.values() if each.fallbacks],
        }
        status = 200 if form.is_valid() else HTTPStatus.BAD_REQUEST
        return render(request, "workspace/translations.html", context, status=status)


class OfOneText(ForTranslators):
    """A page of one text in one language."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if translations.may_see(request.user):
            self.work = work_at(*(kwargs.pop(name) for name in ("kind", "pk", "field", "code")))
        response = super().dispatch(request, *args, **kwargs)
        response.headers["Cache-Control"] = "no-store"
        return response

    def show(
        self,
        request: HttpRequest,
        text: str,
        *,
        status: int = 200,
        quoted: dict[str, str] | None = None,
        **also: Any,
    ) -> HttpResponse:
        work, row = self.work, self.work.row
        made = record(row, work.field, work.language)
        before = Translation.objects.filter(pk=made.pk).first() if made else None
        others = [each for each in LANGUAGES.values() if each not in (row.original, work.language)]
        terms = terms_in(work.source, row.original, work.language)
        context = {
            "work": work,
            "text": text,
            "seen": digest(work.text),
            "source": marked(work.source, {word for words, *_rest in terms for word in words}),
            "terms": [(term, equivalent, avoid) for _words, term, equivalent, avoid in terms],
            "others": [(each, text_in(row, work.field, each)) for each in others],
            "changes": changes_since(work, before),
            "may_translate": translations.may_translate(request.user, work.kind),
            "may_sign_off": work.standing.state == TranslationState.WORKING
            and made
            and translations.may_review(request.user, made),
            "quoted": quoted or {},
            "errors": [],
            "warnings": [],
            "current": None,
            "current_changes": [],
        }
        return render(request, "workspace/translation.html", context | also, status=status)


def changes_since(work: Work, made: Translation | None) -> list[Part]:
    """Return how the original differs from what an outdated translation was made from."""
    if made is None or work.standing.state != TranslationState.OUTDATED:
        return []
    return differences(made.made_from, work.source)


def work_at(kind: str, pk: int, field: str, code: str) -> Work:
    """Return the text that an address names. Raises Http404."""
    row = translations.rows_of(kind).filter(pk=pk).first() if kind in KINDS else None
    if row is None or field not in fields_of(row) or code not in LANGUAGES:
        raise Http404
    found = standing(row, field, LANGUAGES[code])
    if found is None or found.state == TranslationState.SOURCE:
        raise Http404
    return Work(kind, row, field, LANGUAGES[code], found)


def terms_in(source: str, original: Language, language: Language) -> list[Any]:
    """Return the terms of the glossary in a text: words, term, equivalent, forms to avoid."""
    folded = [word.folded for word in words_of(source)]
    text = f" {' '.join(folded)} "
    found = []
    for term in Term.objects.all():
        name = getattr(term, "term" + original.suffix)
        words = [word.folded for word in words_of(name)]
        if words and f" {' '.join(words)} " in text:
            equivalent, avoid = (getattr(term, n + language.suffix) for n in ("term", "avoid"))
            found.append((words, name, equivalent, avoid.splitlines()))
    return found


def marked(text: str, wanted: set[str]) -> SafeString:
    """Return a text as HTML with the words of ``wanted``, folded, in <mark>."""
    out, place = list[str](), 0
    for word in words_of(text):
        out.append(escape(text[place : word.start]))
        part = escape(text[word.start : word.end])
        out.append(f"<mark>{part}</mark>" if word.folded in wanted else part)
        place = word.end
    return mark_safe("".join([*out, escape(text[place:])]))  # noqa: S308  Each part is escaped.


class Translate(OfOneText):
    """The original, what else is known of it, and the translation to write."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show(request, self.work.text)

    def post(self, request: HttpRequest) -> HttpResponse:
        if not translations.may_translate(request.user, self.work.kind):
            raise PermissionDenied
        text = request.POST.get("text", "").replace("\r\n", "\n").strip()
        quoted = self.quoted(request)
        found = translations.problems_of(self.work, text, quoted) if text else []
        warnings = [each.message for each in found if not each.is_refusal]
        if not text:
            errors = [_("Write the translation first.")]
            return self.show(request, text, status=HTTPStatus.BAD_REQUEST, errors=errors)
        if warnings and "despite" not in request.POST and not any(e.is_refusal for e in found):
            return self.show(request, text, quoted=quoted, warnings=warnings)
        try:
            translations.translate_together(
                request.user,  # type: ignore[arg-type]  # ForMembers lets no anonymous user in.
                self.work,
                text,
                quoted,
                seen=request.POST.get("seen", ""),
                on=today(),
            )
        except TextChanged as changed:
            return self.show(
                request,
                text,
                status=HTTPStatus.CONFLICT,
                current=changed.current,
                current_changes=differences(changed.current, text),
                seen=digest(changed.current),
            )
        except ValidationError as error:
            return self.show(
                request,
                text,
                status=HTTPStatus.BAD_REQUEST,
                errors=error.messages,
                quoted=quoted or self.breaking(text),
            )
        return redirect(address_of(self.work))

    def quoted(self, request: HttpRequest) -> dict[str, str]:
        """Return the new words of quotations that were sent, by their context."""
        if self.work.kind != "clause":
            return {}
        sent = {
            f"item/{item.code}/quotation": request.POST.get(f"quotation-{item.code}", "")
            for item in self.work.row.items.all()
        }
        return {context: words.strip() for context, words in sent.items() if words.strip()}

    def breaking(self, text: str) -> dict[str, str]:
        """Return the quotations that do not stand in ``text``, to be written anew with it."""
        if self.work.kind != "clause" or self.work.field != "text":
            return {}
        return {
            f"item/{item.code}/quotation": words
            for item in self.work.row.items.all()
            for words in [text_in(item, "quotation", self.work.language)]
            if words not in text
        }


class SignOff(OfOneText):
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        user: Any = request.user
        try:
            seen = request.POST.get("seen", "")
            translations.sign_off(user, self.work, seen=seen, on=today())
        except TextChanged as changed:
            errors = [_("Somebody changed this meanwhile. Read it again, then decide.")]
            return self.show(request, changed.current, status=HTTPStatus.CONFLICT, errors=errors)
        return redirect(address_of(self.work))


def address_of(work: Work) -> str:
    return reverse(
        "workspace:translate", args=[work.kind, work.row.pk, work.field, work.language.code]
    )


class Export(ForTranslators):
    """All texts in a language as a PO file."""

    def get(self, _request: HttpRequest, code: str) -> HttpResponse:
        if code not in LANGUAGES:
            raise Http404
        content = catalogues.export(LANGUAGES[code])
        response = HttpResponse(content, content_type="text/x-gettext-translation; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="{code}.po"'
        return response


class FileForm(forms.Form):
    file = forms.FileField(label=gettext_lazy("PO file, up to 5 MB"))
    language = forms.ChoiceField(
        label=gettext_lazy("Language"),
        choices=[(x.code, x.label) for x in LANGUAGES.values() if x.fallbacks],
    )
    writes = forms.ChoiceField(
        label=gettext_lazy("What to do"),
        choices=[("", gettext_lazy("Show what would change")), ("1", gettext_lazy("Change it"))],
        widget=forms.RadioSelect,
        initial="",
        required=False,
    )


class Import(ForTranslators):
    """What a PO file would change, and the change itself."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not translations.may_translate(request.user, "clause"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request, FileForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = FileForm(request.POST, request.FILES)
        if not form.is_valid():
            return self.answer(request, form, status=HTTPStatus.BAD_REQUEST)
        asked, user = form.cleaned_data, request.user
        content = asked["file"].read(catalogues.LARGEST + 1)
        writes = bool(asked["writes"])
        language = LANGUAGES[asked["language"]]
        try:
            lines = catalogues.bring(user, language, content, writes=writes, on=today())  # type: ignore[arg-type]  # ForMembers lets no anonymous user in.
        except TextChanged:
            form.add_error("file", _("Somebody changed this meanwhile."))
            return self.answer(request, form, status=HTTPStatus.CONFLICT)
        except ValidationError as error:
            form.add_error("file", error)
            return self.answer(request, form, status=HTTPStatus.BAD_REQUEST)
        has_errors = any(line.errors for line in lines)
        status = HTTPStatus.BAD_REQUEST if writes and has_errors else HTTPStatus.OK
        is_written = writes and not has_errors
        return self.answer(
            request, form, status=status, lines=lines, is_written=is_written, language_of=language
        )

    def answer(
        self, request: HttpRequest, form: FileForm, *, status: int = 200, **also: Any
    ) -> HttpResponse:
        lines: list[tuple[catalogues.Line, list[Part]]] = [
            (line, differences(line.before, line.after)) for line in also.pop("lines", [])
        ]
        context = {"form": form, "lines": lines, "is_written": False, "language_of": None}
        return render(request, "workspace/import.html", context | also, status=status)
