"""Contains all the data models used in inputs/outputs"""

from .addressee import Addressee
from .addressee_kind_enum import AddresseeKindEnum
from .addressees_list_kind import AddresseesListKind
from .addressees_list_translations import AddresseesListTranslations
from .addressees_retrieve_translations import AddresseesRetrieveTranslations
from .blank_enum import BlankEnum
from .citation import Citation
from .clause import Clause
from .clause_kind_enum import ClauseKindEnum
from .clause_variant import ClauseVariant
from .clauses_list_kind import ClausesListKind
from .clauses_list_translations import ClausesListTranslations
from .clauses_retrieve_translations import ClausesRetrieveTranslations
from .comment import Comment
from .commitments_list_kind import CommitmentsListKind
from .commitments_list_stance import CommitmentsListStance
from .commitments_list_status import CommitmentsListStatus
from .commitments_list_translations import CommitmentsListTranslations
from .commitments_retrieve_translations import CommitmentsRetrieveTranslations
from .confidence_enum import ConfidenceEnum
from .copy import Copy
from .declaration import Declaration
from .declaration_documents import DeclarationDocuments
from .declaration_documents_additional_property import (
    DeclarationDocumentsAdditionalProperty,
)
from .demands_list_kind import DemandsListKind
from .demands_list_stance import DemandsListStance
from .demands_list_status import DemandsListStatus
from .demands_list_translations import DemandsListTranslations
from .demands_retrieve_translations import DemandsRetrieveTranslations
from .draft import Draft
from .draft_citation import DraftCitation
from .draft_content import DraftContent
from .draft_source import DraftSource
from .drafts_take_step import DraftsTakeStep
from .entry import Entry
from .entry_content_type_0 import EntryContentType0
from .follow_up import FollowUp
from .follow_up_position_enum import FollowUpPositionEnum
from .follow_ups_list_kind import FollowUpsListKind
from .follow_ups_list_status import FollowUpsListStatus
from .found import Found
from .found_facets import FoundFacets
from .found_facets_additional_property import FoundFacetsAdditionalProperty
from .glossary_term import GlossaryTerm
from .glossary_term_also_type_0 import GlossaryTermAlsoType0
from .glossary_term_avoid_type_0 import GlossaryTermAvoidType0
from .glossary_term_checked import GlossaryTermChecked
from .head import Head
from .hit import Hit
from .item import Item
from .item_follow_up import ItemFollowUp
from .item_kind_enum import ItemKindEnum
from .items_list_kind import ItemsListKind
from .items_list_stance import ItemsListStance
from .items_list_status import ItemsListStatus
from .items_list_translations import ItemsListTranslations
from .items_retrieve_translations import ItemsRetrieveTranslations
from .language_enum import LanguageEnum
from .new_draft import NewDraft
from .organisation import Organisation
from .paginated_addressee_list import PaginatedAddresseeList
from .paginated_clause_list import PaginatedClauseList
from .paginated_declaration_list import PaginatedDeclarationList
from .paginated_draft_list import PaginatedDraftList
from .paginated_entry_list import PaginatedEntryList
from .paginated_follow_up_list import PaginatedFollowUpList
from .paginated_item_list import PaginatedItemList
from .paginated_source_list import PaginatedSourceList
from .paginated_term_list import PaginatedTermList
from .paginated_theme_list import PaginatedThemeList
from .paginated_update_list import PaginatedUpdateList
from .patched_change import PatchedChange
from .period import Period
from .polarity_enum import PolarityEnum
from .precision_enum import PrecisionEnum
from .reply_position_enum import ReplyPositionEnum
from .response_enum import ResponseEnum
from .search_retrieve_status import SearchRetrieveStatus
from .search_retrieve_type import SearchRetrieveType
from .section_enum import SectionEnum
from .source import Source
from .source_kind_enum import SourceKindEnum
from .sources_list_kind import SourcesListKind
from .stance_enum import StanceEnum
from .state_enum import StateEnum
from .status_enum import StatusEnum
from .step import Step
from .terms_list_section import TermsListSection
from .text_source import TextSource
from .texts import Texts
from .texts_field import TextsField
from .theme import Theme
from .themes_list_translations import ThemesListTranslations
from .themes_retrieve_translations import ThemesRetrieveTranslations
from .type_enum import TypeEnum
from .update import Update
from .update_as_of import UpdateAsOf
from .update_as_of_precision import UpdateAsOfPrecision
from .update_kind_enum import UpdateKindEnum
from .updates_list_confidence import UpdatesListConfidence
from .updates_list_kind import UpdatesListKind
from .updates_list_status import UpdatesListStatus
from .updates_list_translations import UpdatesListTranslations
from .updates_retrieve_translations import UpdatesRetrieveTranslations
from .variant_kind_enum import VariantKindEnum

__all__ = (
    "Addressee",
    "AddresseeKindEnum",
    "AddresseesListKind",
    "AddresseesListTranslations",
    "AddresseesRetrieveTranslations",
    "BlankEnum",
    "Citation",
    "Clause",
    "ClauseKindEnum",
    "ClausesListKind",
    "ClausesListTranslations",
    "ClausesRetrieveTranslations",
    "ClauseVariant",
    "Comment",
    "CommitmentsListKind",
    "CommitmentsListStance",
    "CommitmentsListStatus",
    "CommitmentsListTranslations",
    "CommitmentsRetrieveTranslations",
    "ConfidenceEnum",
    "Copy",
    "Declaration",
    "DeclarationDocuments",
    "DeclarationDocumentsAdditionalProperty",
    "DemandsListKind",
    "DemandsListStance",
    "DemandsListStatus",
    "DemandsListTranslations",
    "DemandsRetrieveTranslations",
    "Draft",
    "DraftCitation",
    "DraftContent",
    "DraftSource",
    "DraftsTakeStep",
    "Entry",
    "EntryContentType0",
    "FollowUp",
    "FollowUpPositionEnum",
    "FollowUpsListKind",
    "FollowUpsListStatus",
    "Found",
    "FoundFacets",
    "FoundFacetsAdditionalProperty",
    "GlossaryTerm",
    "GlossaryTermAlsoType0",
    "GlossaryTermAvoidType0",
    "GlossaryTermChecked",
    "Head",
    "Hit",
    "Item",
    "ItemFollowUp",
    "ItemKindEnum",
    "ItemsListKind",
    "ItemsListStance",
    "ItemsListStatus",
    "ItemsListTranslations",
    "ItemsRetrieveTranslations",
    "LanguageEnum",
    "NewDraft",
    "Organisation",
    "PaginatedAddresseeList",
    "PaginatedClauseList",
    "PaginatedDeclarationList",
    "PaginatedDraftList",
    "PaginatedEntryList",
    "PaginatedFollowUpList",
    "PaginatedItemList",
    "PaginatedSourceList",
    "PaginatedTermList",
    "PaginatedThemeList",
    "PaginatedUpdateList",
    "PatchedChange",
    "Period",
    "PolarityEnum",
    "PrecisionEnum",
    "ReplyPositionEnum",
    "ResponseEnum",
    "SearchRetrieveStatus",
    "SearchRetrieveType",
    "SectionEnum",
    "Source",
    "SourceKindEnum",
    "SourcesListKind",
    "StanceEnum",
    "StateEnum",
    "StatusEnum",
    "Step",
    "TermsListSection",
    "Texts",
    "TextsField",
    "TextSource",
    "Theme",
    "ThemesListTranslations",
    "ThemesRetrieveTranslations",
    "TypeEnum",
    "Update",
    "UpdateAsOf",
    "UpdateAsOfPrecision",
    "UpdateKindEnum",
    "UpdatesListConfidence",
    "UpdatesListKind",
    "UpdatesListStatus",
    "UpdatesListTranslations",
    "UpdatesRetrieveTranslations",
    "VariantKindEnum",
)
