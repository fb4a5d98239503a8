from typing import Literal

VariantKindEnum = Literal["absent", "different", "elsewhere"]

VARIANT_KIND_ENUM_VALUES: set[VariantKindEnum] = {
    "absent",
    "different",
    "elsewhere",
}


def check_variant_kind_enum(value: str) -> VariantKindEnum:
    if value in VARIANT_KIND_ENUM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {VARIANT_KIND_ENUM_VALUES!r}")
