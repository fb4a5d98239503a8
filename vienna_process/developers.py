"""The page for those who query and download: a start of ten minutes, and worked questions.

What answers a question is in ``docs/examples``, a file for each way. Readers copy it from the page;
the tests run what the page shows, and compare the answers.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

FOLDER = settings.BASE_DIR / "docs/examples"
NOTEBOOK = settings.BASE_DIR / "docs/notebooks/month-by-month.ipynb"
# Stands in the files for the site that they are read on.
SOME_SITE = "https://site.example"
# The file of each way to answer a question in code, and what the way is called everywhere.
PROGRAMS = {"curl.sh": "curl", "python.py": "Python (pandas)", "r.R": "R"}


@dataclass(frozen=True)
class Code:
    """A file of code. ``key`` names it within the page."""

    key: str
    name: str
    text: str


@dataclass(frozen=True)
class Question:
    """A question that people have, why they have it, and what its answer looks like.

    ``key`` is the folder of its code and its anchor.
    """

    key: str
    title: Promise
    why: Promise
    answer: Promise

    def sample(self) -> str:
        """Return how the answer begins, as a table of CSV."""
        return read(FOLDER / self.key / "answer.csv")

    def programs(self, site: str) -> list[Code]:
        """Return the code of each way, as it asks ``site``."""
        return [
            Code(f"{self.key}-{file.partition('.')[0].lower()}", name, self.text(file, site))
            for file, name in PROGRAMS.items()
        ]

    def workbook(self, site: str) -> str:
        """Return the address of the workbook that a spreadsheet answers from."""
        return self.text("spreadsheet.txt", site).partition("\n")[0]

    def formulas(self) -> str:
        """Return what is put into an empty sheet of it: cells parted by tabs."""
        return read(FOLDER / self.key / "spreadsheet.txt").partition("\n\n")[2]

    def text(self, file: str, site: str) -> str:
        return read(FOLDER / self.key / file).replace(SOME_SITE, site)


@cache
def read(file: Path) -> str:
    return file.read_text()


QUESTIONS = [
    Question(
        "1-asked-of-the-un",
        _("What was asked of the United Nations, and where does it stand?"),
        _("To hold one body to what it was asked, without reading the whole text."),
        _("A line for each item, with its status and its title."),
    ),
    Question(
        "2-since-march",
        _("What has changed since March 2026?"),
        _(
            "To write about what is new. The filter bounds the days that updates are about, "
            "not the days on which they were written down."
        ),
        _(
            "A line for each update, the latest first: when it was so, what kind it is, whom "
            "it is about. One that is dated by its year alone is there too, since it may be "
            "of these days."
        ),
    ),
    Question(
        "3-on-a-day",
        _(
            "What was the status of the demand on the International Criminal Court on 1 "
            "January 2025, and what did this site say then?"
        ),
        _(
            "To check what was known when something was written. Nothing was recorded before "
            "the ledger began, so this site said nothing on that day: the answer says so "
            "instead of guessing."
        ),
        _(
            "The status of that day as known today and as recorded then, how many updates are"
            " about days until then, and the day of the first record."
        ),
    ),
    Question(
        "4-all-in-excel",
        _("Can I have all of it in Excel?"),
        _(
            "To sort, filter and print without any program. Each workbook has a frozen head, "
            "real dates, sheets from right to left for Dari and Pashto, and a sheet that "
            "explains the columns."
        ),
        _("A workbook for each table, and how many rows each has."),
    ),
    Question(
        "5-by-addressee",
        _("How many follow-ups are met, open or unknown, by addressee?"),
        _(
            "To compare without a percentage: each number stands beside the number of all "
            "follow-ups with that addressee."
        ),
        _(
            "A line for each addressee, a column for each family of statuses, and all of them"
            " in the last."
        ),
    ),
    Question(
        "6-sources",
        _("On which sources does a status rest?"),
        _(
            "To read the sources yourself before you repeat a status. The last assessment "
            "that no correction supersedes is the one that counts."
        ),
        _(
            "A line for each source that the assessment of an item cites, with the status and"
            " whether the source supports it."
        ),
    ),
    Question(
        "7-a-word-in-dari",
        _("Where does the text speak of “countries”, searched in Dari in any spelling?"),
        _(
            "To find a word as your keyboard writes it: Arabic kaf and yeh, digits and "
            "missing joiners find the same rows. The English stands beside."
        ),
        _("A line for each item, with its exact words in Dari and in English."),
    ),
    Question(
        "8-month-by-month",
        _("How did it develop, month by month?"),
        _(
            "To draw a chart of what is known today about each of these days. A follow-up that "
            "nobody had assessed yet counts as unknown, which is not a zero."
        ),
        _(
            "A line for the end of each month: how many follow-ups were met, open and unknown, "
            "and how many there are. A spreadsheet answers for one day, which its address names."
        ),
    ),
]


def notebook(request: HttpRequest) -> HttpResponse:
    """Give the notebook that draws a chart, as it asks this very site."""
    return HttpResponse(
        read(NOTEBOOK).replace(SOME_SITE, site_of(request)),
        content_type="application/x-ipynb+json",
        headers={"Content-Disposition": f'attachment; filename="{NOTEBOOK.name}"'},
    )


def site_of(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.get_host()}"


class Developers(TemplateView):
    """Explains the API to people, and shows code to copy that asks this very site."""

    template_name = "developers.html"
    http_method_names = ["get", "head"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        site = site_of(self.request)
        questions = [
            (question, question.programs(site), question.workbook(site)) for question in QUESTIONS
        ]
        return super().get_context_data(
            first=f'curl "{site}/api/v1/items/?addressee=icc&lang=en"',
            keep=f'curl -o head.json "{site}/api/v1/ledger/head/"',
            questions=questions,
            **kwargs,
        )


urlpatterns = [
    path("", Developers.as_view(), name="developers"),
    path(NOTEBOOK.name, require_safe(notebook), name="notebook"),
]
