"""The command that imports a declaration."""

import os
import subprocess
import sys
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from declarations.models import Theme
from tests.commitments.conftest import edit
from tests.declarations.importer.files import SMALL, changed, write

pytestmark = pytest.mark.django_db


class TestTheCommand:
    def call(self, path, **options):
        out = StringIO()
        call_command("import_declaration", str(path), stdout=out, **options)
        return out.getvalue()

    def test_sums_up_what_it_did(self, tmp_path):
        path = write(tmp_path, SMALL)

        assert self.call(path) == "Created 13, changed 0, left alone 0.\n"
        assert self.call(path) == "Created 0, changed 0, left alone 13.\n"

    @pytest.mark.usefixtures("small")
    def test_names_what_it_changed_and_what_it_kept(self, tmp_path):
        edit(Theme.objects.get(code="small-roads"), name_en="Paths")

        out = self.call(write(tmp_path, changed(("en: Water", "en: Wells"))))

        assert out == (
            "Created 0, changed 1, left alone 12.\n"
            "Changed: theme small-water\n"
            "Kept what an editor changed: theme small-roads: name_en\n"
        )

    @pytest.mark.usefixtures("small")
    def test_overwrites_on_demand(self, tmp_path):
        edit(Theme.objects.get(code="small-roads"), name_ps="لارې")

        out = self.call(write(tmp_path, SMALL), overwrite=True)

        assert out == (
            "Created 0, changed 1, left alone 12.\n"
            "Changed: theme small-roads\n"
            "Overwritten: theme small-roads: name_ps was 'لارې'\n"
        )

    @pytest.mark.usefixtures("small")
    def test_refuses_to_overwrite_edits_unasked(self, tmp_path):
        edit(Theme.objects.get(code="small-roads"), name_en="Paths")

        with pytest.raises(CommandError) as refused:
            self.call(write(tmp_path, changed(("en: Roads", "en: Streets"))))

        assert str(refused.value) == (
            "Nothing was imported. The file and an editor changed the same:\n"
            "theme small-roads: name_en\n"
            "Repeat with --overwrite to let the file win."
        )

    def test_refuses_a_faulty_file(self, tmp_path):
        with pytest.raises(CommandError) as refused:
            self.call(write(tmp_path, ""))

        assert str(refused.value) == (
            "Nothing was imported from declaration.yaml:\n"
            "line 1, the whole file: None is not of type 'object'."
        )

    def test_tells_the_shell_that_it_failed(self, tmp_path):
        command = [sys.executable, "manage.py", "import_declaration", tmp_path / "absent.yaml"]

        done = subprocess.run(  # noqa: S603  The command is ours.
            command,
            env=os.environ | {"DJANGO_SETTINGS_MODULE": "tests.settings"},
            capture_output=True,
            check=False,
            text=True,
        )

        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr == (
            "CommandError: Nothing was imported from absent.yaml:\n"
            f"{tmp_path / 'absent.yaml'}: No such file or directory.\n"
        )
