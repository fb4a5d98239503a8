"""What members fill in. A kind of update asks for what that kind needs, and for nothing else."""

from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.utils.translation import gettext_lazy as _

from commitments.kinds import Polarity, Precision, SourceKind, UpdateKind
from commitments.models import Assignment, FollowUp, Organisation, Update
from commitments.statuses import Kind, Status
from declarations.languages import LANGUAGES

OF_ALL = ["as_of_precision", "as_of_from", "as_of_to", "original_language"]
OF_KIND = {
    UpdateKind.DEVELOPMENT: ["confidence"],
    UpdateKind.LETTER: ["reply_due_on"],
    UpdateKind.REMINDER: ["reply_due_on"],
    UpdateKind.REPLY: ["position"],
    UpdateKind.CLAIM: ["attributed_to", "status"],
    UpdateKind.ASSESSMENT: ["status", "confidence", "attributed_to"],
    UpdateKind.CORRECTION: ["is_retraction"],
}
TEXTS = ["text" + language.suffix for language in LANGUAGES.values()]
SEARCHES = ["searched" + language.suffix for language in LANGUAGES.values()]


class DateInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class FollowUpsField(forms.ModelMultipleChoiceField):
    """Several follow-ups, each named by its item and its addressee."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, follow_up: FollowUp) -> str:
        return f"{follow_up.item.title} · {follow_up.addressee.name}"


class UpdateForm(forms.ModelForm):
    """A draft of one kind. Its instance comes with kind, item and follow-up."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    new_organisation = forms.CharField(
        label=_("said by, if it is not in the list"), max_length=200, required=False
    )
    also_on = FollowUpsField(
        label=_("the same on these follow-ups too"),
        queryset=FollowUp.objects.none(),
        required=False,
    )

    class Meta:
        model = Update
        fields = [
            *OF_ALL,
            *TEXTS,
            "status",
            "confidence",
            "attributed_to",
            *SEARCHES,
            "position",
            "reply_due_on",
            "is_retraction",
        ]
        widgets = {name: DateInput() for name in ("as_of_from", "as_of_to", "reply_due_on")}

    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._keep_what_the_kind_needs(UpdateKind(self.instance.kind))
        self._set_up_languages()
        self.fields["as_of_to"].required = False
        self.fields["as_of_to"].help_text = _("Of a range only")
        if "status" in self.fields:
            statuses = Status.of_kind(Kind(self.instance.item.kind))
            self.fields["status"].choices = [("", "—"), *((s.value, s.label) for s in statuses)]
        if "attributed_to" in self.fields:
            self.fields["attributed_to"].queryset = Organisation.objects.all()
            self.fields["attributed_to"].required = False

    def _keep_what_the_kind_needs(self, kind: UpdateKind) -> None:
        kept = {"version", *OF_ALL, *TEXTS, *OF_KIND[kind]}
        if kind == UpdateKind.ASSESSMENT:
            kept |= set(SEARCHES)
        if "attributed_to" in kept:
            kept.add("new_organisation")
        if kind == UpdateKind.DEVELOPMENT and self.instance.pk is None:
            kept.add("also_on")
            self.fields["also_on"].queryset = FollowUp.objects.select_related("item", "addressee")
        for name in set(self.fields) - kept:
            del self.fields[name]

    def _set_up_languages(self) -> None:
        for language in LANGUAGES.values():
            for name in ("text" + language.suffix, "searched" + language.suffix):
                if name in self.fields:
                    field = self.fields[name]
                    field.required = False
                    field.widget = forms.Textarea(
                        {"rows": 4, "lang": language.tag, "dir": language.direction}
                    )

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or {}
        first, precision = values.get("as_of_from"), values.get("as_of_precision")
        if first and precision and not (precision == Precision.RANGE and values.get("as_of_to")):
            if precision == Precision.RANGE:
                self.add_error("as_of_to", _("A range has a last day."))
            values["as_of_from"], values["as_of_to"] = Precision(precision).period(first)
        original = values.get("original_language")
        if original and not values.get("text" + LANGUAGES[original].suffix, "").strip():
            self.add_error(
                "text" + LANGUAGES[original].suffix,
                _("The text is missing in its original language."),
            )
        return values

    def columns(self) -> dict[str, Any]:
        """Return the columns of an update that the form has, with what was filled in."""
        others = {"version", "new_organisation", "also_on"}
        return {name: value for name, value in self.cleaned_data.items() if name not in others}


class TranslationForm(forms.ModelForm):
    """The other languages of an update in review, for translators."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = Update
        fields = [*TEXTS, *SEARCHES]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        original = LANGUAGES[self.instance.original_language]
        for language in LANGUAGES.values():
            for name in ("text", "searched"):
                column = name + language.suffix
                if language == original or not getattr(self.instance, name + original.suffix):
                    del self.fields[column]
                    continue
                self.fields[column].required = False
                self.fields[column].widget = forms.Textarea(
                    {"rows": 4, "lang": language.tag, "dir": language.direction}
                )

    def columns(self) -> dict[str, Any]:
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


LANGUAGES_OF_SOURCES = [
    ("", "—"),
    ("fa", _("Dari or Persian")),
    ("ps", _("Pashto")),
    ("en", _("English")),
    ("ar", _("Arabic")),
    ("de", _("German")),
    ("fr", _("French")),
    ("pt", _("Portuguese")),
    ("ur", _("Urdu")),
]


class CitationForm(forms.Form):
    """A source, and its use by the update. An address that is known brings its source with it."""

    address = forms.URLField(
        label=_("address"),
        max_length=1000,
        assume_scheme="https",
        widget=forms.URLInput({"dir": "ltr"}),
    )
    title = forms.CharField(
        label=_("title"),
        max_length=500,
        widget=forms.TextInput({"dir": "auto"}),
        required=False,
    )
    publisher = forms.CharField(
        label=_("publisher"),
        max_length=200,
        widget=forms.TextInput({"dir": "auto"}),
        required=False,
    )
    # With the first choice as what is there to begin with, a row left alone counts as empty.
    kind = forms.ChoiceField(
        label=_("kind"), choices=SourceKind.choices, initial=SourceKind.values[0]
    )
    language = forms.ChoiceField(label=_("language"), choices=LANGUAGES_OF_SOURCES, required=False)
    published_on = forms.DateField(label=_("published on"), widget=DateInput(), required=False)
    polarity = forms.ChoiceField(
        label=_("what it says to the update"),
        choices=Polarity.choices,
        initial=Polarity.values[0],
    )
    excerpt = forms.CharField(
        label=_("excerpt"),
        help_text=_("Exact words of the source"),
        widget=forms.Textarea({"rows": 2, "dir": "auto"}),
        required=False,
    )
    locator = forms.CharField(
        label=_("place in the source"),
        help_text=_("Page, paragraph, minute"),
        max_length=200,
        required=False,
    )

    def of_the_source(self) -> dict[str, Any]:
        names = ("address", "title", "publisher", "kind", "language", "published_on")
        values = {name: self.cleaned_data[name] for name in names}
        return values | {"published_precision": "day" if values["published_on"] else ""}

    def of_the_citation(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("polarity", "excerpt", "locator")}


CitationFormSet = forms.formset_factory(
    CitationForm, extra=2, max_num=30, validate_max=True, absolute_max=30, can_delete=True
)


class AssignmentForm(forms.ModelForm):
    fields: dict[str, Any]

    class Meta:
        model = Assignment
        fields = ["owner", "review_on"]
        widgets = {"review_on": DateInput()}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = User.objects.filter(
            is_active=True, groups__isnull=False
        ).distinct()


class CopyForm(forms.Form):
    file = forms.FileField(label=_("A copy: PDF, JPEG or PNG, up to 20 MB"))
    is_confidential = forms.BooleanField(
        label=_("confidential"), help_text=_("Never public, even when it is cited"), required=False
    )
