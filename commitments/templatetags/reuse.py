"""Tags for citing, embedding and following a page, and for what it says to machines."""

import json
from typing import Any

from django import template
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString, mark_safe

from commitments import pictures
from commitments.citing import FORMATS, reference_to, root_of
from commitments.embedding import EMBEDDED, embed_code
from commitments.ledger import head
from commitments.linked_data import page_data, site_data
from commitments.subjects import SUBJECTS, kind_of, summary_of, title_of
from declarations.languages import reader_language
from declarations.templatetags.reading import marked

register = template.Library()
# As in Django's json_script: nothing in a value can end the element.
IN_SCRIPT = str.maketrans({"<": "\\u003C", ">": "\\u003E", "&": "\\u0026"})

# Open Graph wants a country too.
LOCALES = {"en": "en_GB", "fa-af": "fa_AF", "ps": "ps_AF"}


@register.simple_tag
def title(subject: Any) -> SafeString | str:
    """Show what a page is called, marked with its language where that is not the page's."""
    page = reader_language()
    return marked(title_of(subject, page), page)


@register.inclusion_tag("components/cite.html", takes_context=True)
def cite(context: Any, subject: Any) -> dict[str, Any]:
    """Say how the page of ``subject`` is cited, with files for reference managers."""
    request = context["request"]
    reference = reference_to(
        subject,
        language=reader_language(),
        root=root_of(request),
        state=request.data_version,
        head=head(),
        read_on=timezone.now().date(),
    )
    stem = subject.get_absolute_url().rstrip("/")
    files = [(each.name, f"{stem}.{each.ending}") for each in FORMATS]
    return {"reference": reference, "subject": subject, "files": files}


@register.inclusion_tag("components/embed_code.html", takes_context=True)
def embed_box(context: Any, subject: Any) -> dict[str, Any]:
    """Give the code that shows ``subject`` on another site."""
    root = root_of(context["request"])
    return {"code": embed_code(subject, language=reader_language(), root=root)}


@register.inclusion_tag("components/head.html", takes_context=True)
def head_of(context: Any, subject: Any) -> dict[str, Any]:
    """Tell other programs about the page of ``subject``: feed, embedding, picture, JSON-LD."""
    request, language, kind = context["request"], reader_language(), kind_of(subject)
    root, path = root_of(request), subject.get_absolute_url()
    has_picture = kind in pictures.PICTURED and pictures.are_available()
    data = page_data(subject, language=language, root=root, state=request.data_version)
    return {
        "address": root + path,
        "data": in_script(data),
        "feed": f"{path}feed/" if SUBJECTS[kind].filters else "",
        "oembed": f"{reverse('api:oembed')}?{urlencode({'url': root + path})}"
        if kind in EMBEDDED
        else "",
        "picture": f"{root}{path.rstrip('/')}.png" if has_picture else "",
        "root": root,
        "summary": summary_of(subject, language).text,
        "title": title_of(subject, language).text,
        "locale": LOCALES[language.code],
    }


@register.simple_tag(takes_context=True)
def linked_data_of_site(context: Any) -> SafeString:
    """Say what the site is, as JSON-LD."""
    return in_script(site_data(root_of(context["request"])))


def in_script(data: dict[str, Any]) -> SafeString:
    """Return JSON-LD as a block of data, which no browser runs."""
    text = json.dumps(data, ensure_ascii=False).translate(IN_SCRIPT)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))  # noqa: S308  Escaped above.
