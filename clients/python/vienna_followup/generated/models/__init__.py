"""Contains all the data models used in inputs/outputs"""

from .addressee import Addressee
from .addressee_kind_enum import AddresseeKindEnum
from .addressees_list_bom import AddresseesListBom
from .addressees_list_calendar import AddresseesListCalendar
from .addressees_list_format import AddresseesListFormat
from .addressees_list_kind import AddresseesListKind
from .addressees_list_lang import AddresseesListLang
from .addressees_list_translations import AddresseesListTranslations
from .addressees_retrieve_lang import AddresseesRetrieveLang
from .addressees_retrieve_translations import AddresseesRetrieveTranslations
from .blank_enum import BlankEnum
from .change import Change
from .change_kind_enum import ChangeKindEnum
from .change_type_enum import ChangeTypeEnum
from .changes import Changes
from .changes_kind_item import ChangesKindItem
from .changes_lang import ChangesLang
from .changes_type_item import ChangesTypeItem
from .citation import Citation
from .clause import Clause
from .clause_kind_enum import ClauseKindEnum
from .clause_variant import ClauseVariant
from .clauses_list_bom import ClausesListBom
from .clauses_list_calendar import ClausesListCalendar
from .clauses_list_format import ClausesListFormat
from .clauses_list_kind import ClausesListKind
from .clauses_list_lang import ClausesListLang
from .clauses_list_translations import ClausesListTranslations
from .clauses_retrieve_lang import ClausesRetrieveLang
from .clauses_retrieve_translations import ClausesRetrieveTranslations
from .comment import Comment
from .commitments_history_list_lang import CommitmentsHistoryListLang
from .commitments_list_bom import CommitmentsListBom
from .commitments_list_calendar import CommitmentsListCalendar
from .commitments_list_format import CommitmentsListFormat
from .commitments_list_kind import CommitmentsListKind
from .commitments_list_lang import CommitmentsListLang
from .commitments_list_stance import CommitmentsListStance
from .commitments_list_status import CommitmentsListStatus
from .commitments_list_translations import CommitmentsListTranslations
from .commitments_retrieve_calendar import CommitmentsRetrieveCalendar
from .commitments_retrieve_lang import CommitmentsRetrieveLang
from .commitments_retrieve_translations import CommitmentsRetrieveTranslations
from .confidence_enum import ConfidenceEnum
from .copy import Copy
from .correction import Correction
from .declaration import Declaration
from .declaration_documents import DeclarationDocuments
from .declaration_documents_additional_property import (
    DeclarationDocumentsAdditionalProperty,
)
from .declarations_list_bom import DeclarationsListBom
from .declarations_list_calendar import DeclarationsListCalendar
from .declarations_list_format import DeclarationsListFormat
from .declarations_list_lang import DeclarationsListLang
from .declarations_retrieve_lang import DeclarationsRetrieveLang
from .demands_history_list_lang import DemandsHistoryListLang
from .demands_list_bom import DemandsListBom
from .demands_list_calendar import DemandsListCalendar
from .demands_list_format import DemandsListFormat
from .demands_list_kind import DemandsListKind
from .demands_list_lang import DemandsListLang
from .demands_list_stance import DemandsListStance
from .demands_list_status import DemandsListStatus
from .demands_list_translations import DemandsListTranslations
from .demands_retrieve_calendar import DemandsRetrieveCalendar
from .demands_retrieve_lang import DemandsRetrieveLang
from .demands_retrieve_translations import DemandsRetrieveTranslations
from .draft import Draft
from .draft_citation import DraftCitation
from .draft_content import DraftContent
from .draft_source import DraftSource
from .drafts_take_step import DraftsTakeStep
from .entry import Entry
from .entry_content_type_0 import EntryContentType0
from .family_enum import FamilyEnum
from .follow_up import FollowUp
from .follow_up_position_enum import FollowUpPositionEnum
from .follow_ups_list_bom import FollowUpsListBom
from .follow_ups_list_calendar import FollowUpsListCalendar
from .follow_ups_list_format import FollowUpsListFormat
from .follow_ups_list_kind import FollowUpsListKind
from .follow_ups_list_lang import FollowUpsListLang
from .follow_ups_list_status import FollowUpsListStatus
from .follow_ups_retrieve_calendar import FollowUpsRetrieveCalendar
from .follow_ups_retrieve_lang import FollowUpsRetrieveLang
from .found import Found
from .found_facets import FoundFacets
from .found_facets_additional_property import FoundFacetsAdditionalProperty
from .glossary_term import GlossaryTerm
from .glossary_term_also_type_0 import GlossaryTermAlsoType0
from .glossary_term_avoid_type_0 import GlossaryTermAvoidType0
from .glossary_term_checked import GlossaryTermChecked
from .group import Group
from .group_families import GroupFamilies
from .head import Head
from .hit import Hit
from .hit_type_enum import HitTypeEnum
from .item import Item
from .item_follow_up import ItemFollowUp
from .item_kind_enum import ItemKindEnum
from .items_history_list_lang import ItemsHistoryListLang
from .items_list_bom import ItemsListBom
from .items_list_calendar import ItemsListCalendar
from .items_list_format import ItemsListFormat
from .items_list_kind import ItemsListKind
from .items_list_lang import ItemsListLang
from .items_list_stance import ItemsListStance
from .items_list_status import ItemsListStatus
from .items_list_translations import ItemsListTranslations
from .items_retrieve_calendar import ItemsRetrieveCalendar
from .items_retrieve_lang import ItemsRetrieveLang
from .items_retrieve_translations import ItemsRetrieveTranslations
from .language_enum import LanguageEnum
from .ledger_entries_list_bom import LedgerEntriesListBom
from .ledger_entries_list_format import LedgerEntriesListFormat
from .ledger_entries_list_lang import LedgerEntriesListLang
from .ledger_entries_retrieve_lang import LedgerEntriesRetrieveLang
from .month import Month
from .month_families import MonthFamilies
from .new_draft import NewDraft
from .organisation import Organisation
from .paginated_addressee_list import PaginatedAddresseeList
from .paginated_clause_list import PaginatedClauseList
from .paginated_declaration_list import PaginatedDeclarationList
from .paginated_draft_list import PaginatedDraftList
from .paginated_entry_list import PaginatedEntryList
from .paginated_follow_up_list import PaginatedFollowUpList
from .paginated_item_list import PaginatedItemList
from .paginated_past_status_list import PaginatedPastStatusList
from .paginated_source_list import PaginatedSourceList
from .paginated_term_list import PaginatedTermList
from .paginated_theme_list import PaginatedThemeList
from .paginated_update_list import PaginatedUpdateList
from .past_status import PastStatus
from .past_status_as_of import PastStatusAsOf
from .past_status_as_of_precision import PastStatusAsOfPrecision
from .past_status_as_of_solar_hijri import PastStatusAsOfSolarHijri
from .patched_change import PatchedChange
from .period import Period
from .ping import Ping
from .ping_data import PingData
from .ping_type import PingType
from .polarity_enum import PolarityEnum
from .precision_enum import PrecisionEnum
from .problem import Problem
from .problem_current import ProblemCurrent
from .problem_errors import ProblemErrors
from .redaction_told import RedactionTold
from .redaction_told_html_url import RedactionToldHtmlUrl
from .redaction_told_kind import RedactionToldKind
from .redaction_told_reason import RedactionToldReason
from .reply_position_enum import ReplyPositionEnum
from .response_enum import ResponseEnum
from .search_kind import SearchKind
from .search_lang import SearchLang
from .search_status import SearchStatus
from .search_type import SearchType
from .section_enum import SectionEnum
from .source import Source
from .source_kind_enum import SourceKindEnum
from .sources_list_bom import SourcesListBom
from .sources_list_calendar import SourcesListCalendar
from .sources_list_format import SourcesListFormat
from .sources_list_kind import SourcesListKind
from .sources_list_lang import SourcesListLang
from .sources_retrieve_lang import SourcesRetrieveLang
from .stance_enum import StanceEnum
from .state_enum import StateEnum
from .statistics import Statistics
from .statistics_asked import StatisticsAsked
from .statistics_calendar import StatisticsCalendar
from .statistics_families import StatisticsFamilies
from .statistics_kind import StatisticsKind
from .statistics_lang import StatisticsLang
from .status_count import StatusCount
from .status_enum import StatusEnum
from .step import Step
from .terms_list_bom import TermsListBom
from .terms_list_calendar import TermsListCalendar
from .terms_list_format import TermsListFormat
from .terms_list_lang import TermsListLang
from .terms_list_section import TermsListSection
from .terms_retrieve_lang import TermsRetrieveLang
from .text_source import TextSource
from .texts import Texts
from .texts_field import TextsField
from .theme import Theme
from .themes_list_bom import ThemesListBom
from .themes_list_calendar import ThemesListCalendar
from .themes_list_format import ThemesListFormat
from .themes_list_lang import ThemesListLang
from .themes_list_translations import ThemesListTranslations
from .themes_retrieve_lang import ThemesRetrieveLang
from .themes_retrieve_translations import ThemesRetrieveTranslations
from .update import Update
from .update_as_of import UpdateAsOf
from .update_as_of_precision import UpdateAsOfPrecision
from .update_as_of_solar_hijri import UpdateAsOfSolarHijri
from .update_corrected import UpdateCorrected
from .update_corrected_type import UpdateCorrectedType
from .update_kind_enum import UpdateKindEnum
from .update_published import UpdatePublished
from .update_published_type import UpdatePublishedType
from .update_redacted import UpdateRedacted
from .update_redacted_type import UpdateRedactedType
from .update_told import UpdateTold
from .update_told_as_of import UpdateToldAsOf
from .update_told_as_of_precision import UpdateToldAsOfPrecision
from .update_told_as_of_solar_hijri import UpdateToldAsOfSolarHijri
from .update_told_html_url import UpdateToldHtmlUrl
from .update_told_kind import UpdateToldKind
from .update_told_status import UpdateToldStatus
from .update_told_text import UpdateToldText
from .updates_list_bom import UpdatesListBom
from .updates_list_calendar import UpdatesListCalendar
from .updates_list_confidence import UpdatesListConfidence
from .updates_list_format import UpdatesListFormat
from .updates_list_kind import UpdatesListKind
from .updates_list_lang import UpdatesListLang
from .updates_list_status import UpdatesListStatus
from .updates_list_translations import UpdatesListTranslations
from .updates_retrieve_lang import UpdatesRetrieveLang
from .updates_retrieve_translations import UpdatesRetrieveTranslations
from .variant_kind_enum import VariantKindEnum

__all__ = (
    "Addressee",
    "AddresseeKindEnum",
    "AddresseesListBom",
    "AddresseesListCalendar",
    "AddresseesListFormat",
    "AddresseesListKind",
    "AddresseesListLang",
    "AddresseesListTranslations",
    "AddresseesRetrieveLang",
    "AddresseesRetrieveTranslations",
    "BlankEnum",
    "Change",
    "ChangeKindEnum",
    "Changes",
    "ChangesKindItem",
    "ChangesLang",
    "ChangesTypeItem",
    "ChangeTypeEnum",
    "Citation",
    "Clause",
    "ClauseKindEnum",
    "ClausesListBom",
    "ClausesListCalendar",
    "ClausesListFormat",
    "ClausesListKind",
    "ClausesListLang",
    "ClausesListTranslations",
    "ClausesRetrieveLang",
    "ClausesRetrieveTranslations",
    "ClauseVariant",
    "Comment",
    "CommitmentsHistoryListLang",
    "CommitmentsListBom",
    "CommitmentsListCalendar",
    "CommitmentsListFormat",
    "CommitmentsListKind",
    "CommitmentsListLang",
    "CommitmentsListStance",
    "CommitmentsListStatus",
    "CommitmentsListTranslations",
    "CommitmentsRetrieveCalendar",
    "CommitmentsRetrieveLang",
    "CommitmentsRetrieveTranslations",
    "ConfidenceEnum",
    "Copy",
    "Correction",
    "Declaration",
    "DeclarationDocuments",
    "DeclarationDocumentsAdditionalProperty",
    "DeclarationsListBom",
    "DeclarationsListCalendar",
    "DeclarationsListFormat",
    "DeclarationsListLang",
    "DeclarationsRetrieveLang",
    "DemandsHistoryListLang",
    "DemandsListBom",
    "DemandsListCalendar",
    "DemandsListFormat",
    "DemandsListKind",
    "DemandsListLang",
    "DemandsListStance",
    "DemandsListStatus",
    "DemandsListTranslations",
    "DemandsRetrieveCalendar",
    "DemandsRetrieveLang",
    "DemandsRetrieveTranslations",
    "Draft",
    "DraftCitation",
    "DraftContent",
    "DraftSource",
    "DraftsTakeStep",
    "Entry",
    "EntryContentType0",
    "FamilyEnum",
    "FollowUp",
    "FollowUpPositionEnum",
    "FollowUpsListBom",
    "FollowUpsListCalendar",
    "FollowUpsListFormat",
    "FollowUpsListKind",
    "FollowUpsListLang",
    "FollowUpsListStatus",
    "FollowUpsRetrieveCalendar",
    "FollowUpsRetrieveLang",
    "Found",
    "FoundFacets",
    "FoundFacetsAdditionalProperty",
    "GlossaryTerm",
    "GlossaryTermAlsoType0",
    "GlossaryTermAvoidType0",
    "GlossaryTermChecked",
    "Group",
    "GroupFamilies",
    "Head",
    "Hit",
    "HitTypeEnum",
    "Item",
    "ItemFollowUp",
    "ItemKindEnum",
    "ItemsHistoryListLang",
    "ItemsListBom",
    "ItemsListCalendar",
    "ItemsListFormat",
    "ItemsListKind",
    "ItemsListLang",
    "ItemsListStance",
    "ItemsListStatus",
    "ItemsListTranslations",
    "ItemsRetrieveCalendar",
    "ItemsRetrieveLang",
    "ItemsRetrieveTranslations",
    "LanguageEnum",
    "LedgerEntriesListBom",
    "LedgerEntriesListFormat",
    "LedgerEntriesListLang",
    "LedgerEntriesRetrieveLang",
    "Month",
    "MonthFamilies",
    "NewDraft",
    "Organisation",
    "PaginatedAddresseeList",
    "PaginatedClauseList",
    "PaginatedDeclarationList",
    "PaginatedDraftList",
    "PaginatedEntryList",
    "PaginatedFollowUpList",
    "PaginatedItemList",
    "PaginatedPastStatusList",
    "PaginatedSourceList",
    "PaginatedTermList",
    "PaginatedThemeList",
    "PaginatedUpdateList",
    "PastStatus",
    "PastStatusAsOf",
    "PastStatusAsOfPrecision",
    "PastStatusAsOfSolarHijri",
    "PatchedChange",
    "Period",
    "Ping",
    "PingData",
    "PingType",
    "PolarityEnum",
    "PrecisionEnum",
    "Problem",
    "ProblemCurrent",
    "ProblemErrors",
    "RedactionTold",
    "RedactionToldHtmlUrl",
    "RedactionToldKind",
    "RedactionToldReason",
    "ReplyPositionEnum",
    "ResponseEnum",
    "SearchKind",
    "SearchLang",
    "SearchStatus",
    "SearchType",
    "SectionEnum",
    "Source",
    "SourceKindEnum",
    "SourcesListBom",
    "SourcesListCalendar",
    "SourcesListFormat",
    "SourcesListKind",
    "SourcesListLang",
    "SourcesRetrieveLang",
    "StanceEnum",
    "StateEnum",
    "Statistics",
    "StatisticsAsked",
    "StatisticsCalendar",
    "StatisticsFamilies",
    "StatisticsKind",
    "StatisticsLang",
    "StatusCount",
    "StatusEnum",
    "Step",
    "TermsListBom",
    "TermsListCalendar",
    "TermsListFormat",
    "TermsListLang",
    "TermsListSection",
    "TermsRetrieveLang",
    "Texts",
    "TextsField",
    "TextSource",
    "Theme",
    "ThemesListBom",
    "ThemesListCalendar",
    "ThemesListFormat",
    "ThemesListLang",
    "ThemesListTranslations",
    "ThemesRetrieveLang",
    "ThemesRetrieveTranslations",
    "Update",
    "UpdateAsOf",
    "UpdateAsOfPrecision",
    "UpdateAsOfSolarHijri",
    "UpdateCorrected",
    "UpdateCorrectedType",
    "UpdateKindEnum",
    "UpdatePublished",
    "UpdatePublishedType",
    "UpdateRedacted",
    "UpdateRedactedType",
    "UpdatesListBom",
    "UpdatesListCalendar",
    "UpdatesListConfidence",
    "UpdatesListFormat",
    "UpdatesListKind",
    "UpdatesListLang",
    "UpdatesListStatus",
    "UpdatesListTranslations",
    "UpdatesRetrieveLang",
    "UpdatesRetrieveTranslations",
    "UpdateTold",
    "UpdateToldAsOf",
    "UpdateToldAsOfPrecision",
    "UpdateToldAsOfSolarHijri",
    "UpdateToldHtmlUrl",
    "UpdateToldKind",
    "UpdateToldStatus",
    "UpdateToldText",
    "VariantKindEnum",
)
