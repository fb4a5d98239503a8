"""What was redacted is in no release any more."""

import json

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from commitments.releases.shelf import all_releases, withdraw_redacted
from tests.commitments.releases.conftest import MARK, release

pytestmark = pytest.mark.django_db


def holds(folder, text):
    return any(text.encode() in path.read_bytes() for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def redacted(publish_words, redact):
    """Make a release, publish and release words, and redact them."""
    release()
    update = publish_words(MARK)
    publish_words("Other words.")
    release()
    return redact(update)


def test_the_words_are_in_the_release_before(shelf, publish_words):
    publish_words(MARK)
    release()

    assert holds(shelf / "1", MARK)


def test_a_release_with_redacted_words_is_withdrawn_at_once(redacted):
    second, first = all_releases()

    assert (second.is_withdrawn, second.withdrawn_by) == (True, (redacted.number,))
    assert second.path_of("data/updates.csv") is None
    assert not first.is_withdrawn
    assert first.path_of("data/items.csv")


@pytest.mark.usefixtures("redacted")
def test_its_files_are_deleted_and_the_manifest_tells_no_digest(shelf):
    assert withdraw_redacted() == [2]

    assert [path.name for path in (shelf / "2").iterdir()] == ["release.json"]
    manifest = json.loads((shelf / "2/release.json").read_text())
    assert manifest["files"] == []
    assert manifest["withdrawn_by"] == [3]
    assert manifest["tables"]["updates"]["rows"] == 2
    assert not holds(shelf, MARK)


@pytest.mark.usefixtures("redacted")
def test_withdrawing_again_does_nothing():
    withdraw_redacted()

    assert withdraw_redacted() == []


@pytest.mark.usefixtures("redacted")
def test_the_next_release_withdraws_and_keeps_its_number(shelf):
    assert release().number == 3

    assert not holds(shelf, MARK)
    assert holds(shelf / "3", "Other words.")
    assert json.loads((shelf / "3/diff.json").read_text()) == {"before": None, "tables": {}}
    assert not all_releases()[0].is_withdrawn


@pytest.mark.usefixtures("redacted")
def test_the_command_withdraws(shelf, capsys):
    call_command("withdraw_releases")
    call_command("withdraw_releases")

    assert capsys.readouterr().out == "Withdrawn: 2.\nWithdrawn: none.\n"
    assert not holds(shelf, MARK)


@pytest.mark.usefixtures("redacted")
def test_what_cannot_be_deleted_is_told_and_still_refused(monkeypatch):
    def refuse(*_arguments):
        raise PermissionError

    monkeypatch.setattr("commitments.releases.shelf.os.replace", refuse)

    with pytest.raises(CommandError, match="Not all files could be deleted"):
        call_command("withdraw_releases")
    assert all_releases()[0].path_of("data/updates.csv") is None


def test_only_what_the_manifest_names_can_be_had(shelf):
    release()
    (only,) = all_releases()
    (shelf / "1/secret").touch()

    assert only.path_of("secret") is None
    assert only.path_of("../1/data/items.csv") is None
    assert only.path_of("data/items.csv") == shelf / "1/data/items.csv"
