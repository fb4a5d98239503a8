from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.blank_enum import BlankEnum, check_blank_enum
from ..models.confidence_enum import ConfidenceEnum, check_confidence_enum
from ..models.status_enum import StatusEnum, check_status_enum
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.correction import Correction
    from ..models.organisation import Organisation
    from ..models.past_status_as_of import PastStatusAsOf
    from ..models.texts import Texts


T = TypeVar("T", bound="PastStatus")


@_attrs_define
class PastStatus:
    """A status that a follow-up has had, by an assessment, and what became of that.

    Attributes:
        number (int):
        url (str):
        html_url (str):
        follow_up (str): The public identifier: "C09-2:un".
        status_label (str):
        as_of (PastStatusAsOf):
        recorded_on (datetime.date):
        recorded_on_solar_hijri (None | str): The day in the Solar Hijri calendar: 1402-02-04.
        text (str | Texts): The text by language, or in the one that `lang` asks for.
        searched (str | Texts): The text by language, or in the one that `lang` asks for.
        attributed_to (Organisation):
        method_version (str):
        is_redacted (bool):
        corrections (list[Correction]):
        status (BlankEnum | StatusEnum | Unset):
        confidence (BlankEnum | ConfidenceEnum | Unset):
    """

    number: int
    url: str
    html_url: str
    follow_up: str
    status_label: str
    as_of: PastStatusAsOf
    recorded_on: datetime.date
    recorded_on_solar_hijri: None | str
    text: str | Texts
    searched: str | Texts
    attributed_to: Organisation
    method_version: str
    is_redacted: bool
    corrections: list[Correction]
    status: BlankEnum | StatusEnum | Unset = UNSET
    confidence: BlankEnum | ConfidenceEnum | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.texts import Texts  # noqa: PLC0415

        number = self.number

        url = self.url

        html_url = self.html_url

        follow_up = self.follow_up

        status_label = self.status_label

        as_of = self.as_of.to_dict()

        recorded_on = self.recorded_on.isoformat()

        recorded_on_solar_hijri: None | str
        recorded_on_solar_hijri = self.recorded_on_solar_hijri

        text: dict[str, Any] | str
        if isinstance(self.text, Texts):
            text = self.text.to_dict()
        else:
            text = self.text

        searched: dict[str, Any] | str
        if isinstance(self.searched, Texts):
            searched = self.searched.to_dict()
        else:
            searched = self.searched

        attributed_to = self.attributed_to.to_dict()

        method_version = self.method_version

        is_redacted = self.is_redacted

        corrections = []
        for corrections_item_data in self.corrections:
            corrections_item = corrections_item_data.to_dict()
            corrections.append(corrections_item)

        status: str | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        elif isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        confidence: str | Unset
        if isinstance(self.confidence, Unset):
            confidence = UNSET
        elif isinstance(self.confidence, str):
            confidence = self.confidence
        else:
            confidence = self.confidence

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "url": url,
                "html_url": html_url,
                "follow_up": follow_up,
                "status_label": status_label,
                "as_of": as_of,
                "recorded_on": recorded_on,
                "recorded_on_solar_hijri": recorded_on_solar_hijri,
                "text": text,
                "searched": searched,
                "attributed_to": attributed_to,
                "method_version": method_version,
                "is_redacted": is_redacted,
                "corrections": corrections,
            }
        )
        if status is not UNSET:
            field_dict["status"] = status
        if confidence is not UNSET:
            field_dict["confidence"] = confidence

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.correction import Correction  # noqa: PLC0415
        from ..models.organisation import Organisation  # noqa: PLC0415
        from ..models.past_status_as_of import PastStatusAsOf  # noqa: PLC0415
        from ..models.texts import Texts  # noqa: PLC0415

        d = dict(src_dict)
        number = d.pop("number")

        url = d.pop("url")

        html_url = d.pop("html_url")

        follow_up = d.pop("follow_up")

        status_label = d.pop("status_label")

        as_of = PastStatusAsOf.from_dict(d.pop("as_of"))

        recorded_on = datetime.date.fromisoformat(d.pop("recorded_on"))

        def _parse_recorded_on_solar_hijri(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        recorded_on_solar_hijri = _parse_recorded_on_solar_hijri(d.pop("recorded_on_solar_hijri"))

        def _parse_text(data: object) -> str | Texts:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_text_type_0 = Texts.from_dict(data)

                return componentsschemas_text_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | Texts, data)

        text = _parse_text(d.pop("text"))

        def _parse_searched(data: object) -> str | Texts:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_text_type_0 = Texts.from_dict(data)

                return componentsschemas_text_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | Texts, data)

        searched = _parse_searched(d.pop("searched"))

        attributed_to = Organisation.from_dict(d.pop("attributed_to"))

        method_version = d.pop("method_version")

        is_redacted = d.pop("is_redacted")

        corrections = []
        _corrections = d.pop("corrections")
        for corrections_item_data in _corrections:
            corrections_item = Correction.from_dict(corrections_item_data)

            corrections.append(corrections_item)

        def _parse_status(data: object) -> BlankEnum | StatusEnum | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_status_enum(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            status_type_1 = check_blank_enum(data)

            return status_type_1

        status = _parse_status(d.pop("status", UNSET))

        def _parse_confidence(data: object) -> BlankEnum | ConfidenceEnum | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                confidence_type_0 = check_confidence_enum(data)

                return confidence_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            confidence_type_1 = check_blank_enum(data)

            return confidence_type_1

        confidence = _parse_confidence(d.pop("confidence", UNSET))

        past_status = cls(
            number=number,
            url=url,
            html_url=html_url,
            follow_up=follow_up,
            status_label=status_label,
            as_of=as_of,
            recorded_on=recorded_on,
            recorded_on_solar_hijri=recorded_on_solar_hijri,
            text=text,
            searched=searched,
            attributed_to=attributed_to,
            method_version=method_version,
            is_redacted=is_redacted,
            corrections=corrections,
            status=status,
            confidence=confidence,
        )

        past_status.additional_properties = d
        return past_status

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
