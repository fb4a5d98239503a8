"""What others take along: files for reference managers, pages for frames, pictures."""

from typing import Any

from csp.decorators import csp_replace
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.http import urlencode
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.generic import TemplateView, View

from commitments import pictures
from commitments.citing import FORMATS, Format, reference_to, root_of
from commitments.keeping import kept, or_come_back
from commitments.ledger import head
from commitments.models import FollowUp, Update
from commitments.subjects import SUBJECTS
from declarations.caching import entity_tag
from declarations.languages import UnknownLanguage, find, reader_language
from declarations.models import DataVersion

THEMES = ("auto", "light", "dark")


class CitationFile(View):
    """A page as an entry of a reference manager."""

    kind = ""
    format: Format = FORMATS[0]

    def get(self, request: HttpRequest, **arguments: Any) -> HttpResponse:
        reference = reference_to(
            get_object_or_404(SUBJECTS[self.kind].named(**arguments)),
            language=reader_language(),
            root=root_of(request),
            state=request.data_version,  # type: ignore[attr-defined]  # DataVersionMiddleware's.
            head=head(),
            read_on=timezone.now().date(),
        )
        name = f"{reference.key}.{self.format.ending}"
        return HttpResponse(
            self.format.write(reference),
            content_type=self.format.media_type,
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )


@method_decorator(or_come_back, name="dispatch")
class Picture(View):
    """The picture of a page, drawn once for each version of the data."""

    kind = ""

    def get(self, request: HttpRequest, **arguments: Any) -> HttpResponse:
        if not pictures.are_available():
            raise Http404
        state: DataVersion = request.data_version  # type: ignore[attr-defined]  # As above.
        key = entity_tag("picture", state.number, request.path).strip('"')
        png = kept(key, lambda: self.drawn(state, **arguments))
        return HttpResponse(png, content_type="image/png")

    def drawn(self, state: DataVersion, **arguments: Any) -> bytes:
        subject = get_object_or_404(SUBJECTS[self.kind].named(**arguments))
        language = reader_language()
        card = pictures.card_of(subject, language, changed_on=state.changed_at.date())
        return pictures.draw(card, language)


@method_decorator(xframe_options_exempt, name="dispatch")
@method_decorator(csp_replace({"frame-ancestors": ["*"]}), name="dispatch")
class Embed(TemplateView):
    """A page made for frames on other sites. Only these may be framed."""

    template_name = "commitments/embed.html"
    kind = ""

    def get_context_data(self, **arguments: Any) -> dict[str, Any]:
        theme = self.request.GET.get("theme", "auto")
        if theme not in THEMES:
            message = "The theme of an embedded page is auto, light or dark."
            raise BadRequest(message)
        subject = get_object_or_404(SUBJECTS[self.kind].named(slug=arguments["slug"]))
        follow_ups = FollowUp.objects.filter(**{self.kind: subject}).for_display()
        assessments = latest_assessments(follow_ups)
        return super().get_context_data(
            subject=subject,
            kind=self.kind,
            theme=theme,
            standings=[(each, assessments.get(each.pk)) for each in follow_ups],
            state=self.request.data_version,  # type: ignore[attr-defined]  # As above.
        )


def latest_assessments(follow_ups: Any) -> dict[int | None, Update]:
    """Return the assessment that the status of each follow-up comes from."""
    found = Update.objects.known().assessments().filter(follow_up__in=follow_ups)
    return {update.follow_up_id: update for update in reversed(found)}


@method_decorator(xframe_options_exempt, name="dispatch")
class EmbedInSomeLanguage(View):
    """Leads from an address without a language to that of ``?lang=``, or of Accept-Language.

    Chromium heeds X-Frame-Options on the way too.
    """

    def get(self, request: HttpRequest, **_arguments: Any) -> HttpResponse:
        kept = request.GET.dict()
        try:
            language = find(kept.pop("lang", reader_language().tag))
        except UnknownLanguage as error:
            raise BadRequest from error
        query = f"?{urlencode(kept)}" if kept else ""
        return HttpResponseRedirect(f"/{language.code}{request.path}{query}")
