"""The notebook runs as Jupyter runs it, and draws what the database has."""

import base64
import csv
import json
import subprocess
from io import BytesIO
from urllib.request import urlopen

import pytest
from PIL import Image

from tests.examples.answers import ends_of_months, families_on
from tests.examples.test_examples import RUN, SURROUNDINGS

pytestmark = pytest.mark.examples
# Runs every cell in a kernel, and fails with the first that fails.
EXECUTE = """
import nbclient, nbformat
notebook = nbformat.read("notebook.ipynb", as_version=4)
nbformat.validate(notebook)
nbclient.NotebookClient(notebook, timeout=120).execute()
nbformat.write(notebook, "executed.ipynb")
"""


@pytest.fixture(scope="module")
def outputs(site, tmp_path_factory):
    """Return what the cells of the notebook that was downloaded gave, by their names."""
    folder = tmp_path_factory.mktemp("notebook")
    with urlopen(f"{site}/en/developers/month-by-month.ipynb") as answer:  # noqa: S310  Our own.
        (folder / "notebook.ipynb").write_bytes(answer.read())
    subprocess.run(  # noqa: S603  Our own notebook.
        [*RUN["python"], "-c", EXECUTE],
        cwd=folder,
        env=SURROUNDINGS | {"HOME": str(folder)},
        check=True,
    )
    cells = json.loads((folder / "executed.ipynb").read_text())["cells"]
    return {cell["id"]: cell.get("outputs", []) for cell in cells}


def test_its_table_is_what_the_database_has(outputs):
    head, *rows = csv.reader("".join(outputs["table"][0]["text"]).split())

    assert head == ["day", "met", "open", "not_met", "closed", "unknown", "all"]
    assert rows == [[str(cell) for cell in families_on(day)] for day in ends_of_months()]


def test_it_draws_one_chart_and_complains_of_nothing(outputs):
    (chart,) = outputs["chart"]

    with Image.open(BytesIO(base64.b64decode(chart["data"]["image/png"]))) as picture:
        assert picture.width > 800
        assert len(picture.getcolors(maxcolors=1_000_000)) > 3
    assert outputs["asking"] == []
