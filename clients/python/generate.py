"""Writes `vienna_followup/generated` from the schema of the API. Run by `python3 dev.py client`.

Call it as: python clients/python/generate.py SCHEMA.json FOLDER
"""

import copy
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
Schema = dict[str, Any]


def generate(schema: Schema, folder: Path) -> None:
    """Replace what is in ``folder`` by the client of ``schema``. Asks nothing of the network."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(adapted(schema), file)
        file.flush()
        command = [sys.executable, "-m", "openapi_python_client", "generate"]
        options = {
            "--path": file.name,
            "--output-path": str(folder),
            "--config": str(HERE / "generator.yaml"),
            "--meta": "none",
        }
        switches = ["--overwrite", "--fail-on-warning"]
        words = [word for pair in options.items() for word in pair]
        subprocess.run([*command, *words, *switches], check=True, env=environment())


def environment() -> dict[str, str]:
    """Return an environment in which the generator finds the ruff that is installed beside it."""
    return {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


def adapted(schema: Schema) -> Schema:
    """Return the schema without what the generator does not understand.

    It takes "no key is needed" for the need of a key, and would send a list as several
    parameters where the API wants one with commas.
    """
    schema = copy.deepcopy(schema)
    for operations in schema["paths"].values():
        for operation in operations.values():
            if {} in operation.get("security", []):
                del operation["security"]
            for parameter in operation.get("parameters", []):
                if parameter.get("explode") is False:
                    del parameter["explode"]
                    parameter["schema"] = {"type": "string"}
    return schema


if __name__ == "__main__":
    generate(json.loads(Path(sys.argv[1]).read_text()), Path(sys.argv[2]))
