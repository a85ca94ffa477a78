"""Whether the rows can come from where the settings say: one directory or database."""

import argparse
import os
from pathlib import Path

import duckdb

from scripts.places import ROOT
from scripts.published_file import catalog_of, is_being_written
from scripts.settings_given import in_effect


def complaint_about_origins(
    options: argparse.Namespace, settings: dict, published: Path
) -> str | None:
    """What is wrong with where the rows come from; None where nothing is."""
    database = in_effect(settings, "crm_database")
    schema = in_effect(settings, "crm_schema")
    attached = os.environ.get("CRM_ATTACH")
    if options.data is not None and (database or schema):
        name = "crm_database" if database else "crm_schema"
        return (
            f"DATA={options.data} and setting {name} are both given, but the rows come "
            "from files or from a database. Leave one of them out."
        )
    if not attached:
        return None
    if not database:
        return (
            f"CRM_ATTACH={attached}: nothing would be read from it, because setting "
            "crm_database is not given. Give it, "
            f"""VARS='{{"crm_database": "{catalog_of(Path(attached))}"}}', """
            "or leave CRM_ATTACH out."
        )
    complaint = complaint_about_attached(Path(attached), published)
    return complaint and f"CRM_ATTACH={attached}: {complaint}"


def links_to_nothing(settings: dict) -> list[str]:
    """Warnings of files that the directory of the rows names and does not have.

    DuckDB does not list them, so dbt cannot tell.
    """
    if in_effect(settings, "crm_database") or in_effect(settings, "crm_schema"):
        return []
    folder = ROOT / str(in_effect(settings, "crm_data"))
    return [
        f"{path} is not read: its link leads nowhere."
        for path in (sorted(folder.iterdir()) if folder.is_dir() else [])
        if path.is_symlink() and not path.exists()
    ]


def complaint_about_attached(attached: Path, published: Path) -> str | None:
    """Why a build of a file cannot read from another one."""
    if not attached.exists():
        return "there is no such file."
    if not attached.is_file():
        return "this is no file. Name a DuckDB file."
    if catalog_of(attached).lower() == catalog_of(published).lower():
        return (
            f"its database would be called {catalog_of(attached)}, as that of "
            f"DB={published}. Publish under another name."
        )
    if not os.access(attached, os.R_OK):
        return "the file may not be read. Allow it."
    if is_being_written(attached):
        return "another program has the file open for writing. Close it."
    try:
        duckdb.connect(str(attached), read_only=True).close()
    except duckdb.Error as error:
        return f"DuckDB cannot open it. {str(error).splitlines()[0]}"
    return None
