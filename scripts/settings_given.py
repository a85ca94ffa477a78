"""The settings of a build: those of a file, then VARS, then DATA and AS_OF.

Exits with a message where they make no sense.
"""

import argparse
import json
import os
import sys
from pathlib import Path

from scripts.places import ROOT
from scripts.plain_yaml import read_yaml

SHAPE = "a mapping such as {as_of: 2025-06-30}"


def read_settings(options: argparse.Namespace) -> dict:
    """The settings that a command line gives, as dbt vars."""
    settings = {}
    if options.settings is not None:
        settings |= settings_of_file(options.settings)
    if options.vars is not None:
        settings |= settings_of_text(options.vars)
    if options.data is not None:
        settings["crm_data"] = str(directory_of(options.data))
    if options.as_of is not None:
        settings["as_of"] = options.as_of
    return settings


def settings_of_file(name: str) -> dict:
    """The settings of a YAML file; its directories are relative to where it lies."""
    path = Path(name)
    if not name or not path.is_file():
        sys.exit(f"SETTINGS={name}: there is no such file.")
    try:
        settings = read_yaml(path.read_text(encoding="utf-8"))
    except OSError as error:
        sys.exit(f"SETTINGS={name}: the file may not be read ({error.strerror}).")
    except ValueError as error:
        sys.exit(f"SETTINGS={name} is not YAML as it should be: {error}.")
    if not isinstance(settings, dict):
        sys.exit(f"SETTINGS={name} is not {SHAPE}.")
    return settings | directories_beside(path, settings)


def directories_beside(file: Path, settings: dict) -> dict:
    """The directories that the settings of a file name, as absolute paths."""
    folder = file.absolute().parent
    directories = {}
    if isinstance(settings.get("crm_data"), str):
        directories["crm_data"] = str(folder / settings["crm_data"])
    allowed = settings.get("allowed_directories")
    if isinstance(allowed, list) and all(isinstance(name, str) for name in allowed):
        directories["allowed_directories"] = [str(folder / name) for name in allowed]
    return directories


def settings_of_text(text: str) -> dict:
    """The settings of a JSON text."""
    try:
        settings = json.loads(text)
    except ValueError as error:
        sys.exit(f"VARS is not JSON ({error}): {text}")
    if not isinstance(settings, dict):
        sys.exit(f"VARS is not a JSON object: {text}")
    return settings


def directory_of(data: str) -> Path:
    """A directory that is there and may be read."""
    if not data:
        sys.exit("DATA is empty. Name a directory; without DATA the demo is built.")
    directory = Path(data)
    try:
        with os.scandir(directory):
            return directory.absolute()
    except NotADirectoryError:
        sys.exit(f"DATA={data}: this is a file. Name the directory that holds it.")
    except PermissionError:
        sys.exit(f"DATA={data}: the directory may not be read. Allow it.")
    except OSError:
        sys.exit(f"DATA={data}: there is no such directory.")


def in_effect(settings: dict, name: str) -> object:
    """A setting as it is after the defaults of the project."""
    project = read_yaml((ROOT / "dbt_project.yml").read_text(encoding="utf-8"))
    return settings.get(name, project["vars"].get(name))
