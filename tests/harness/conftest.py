"""What several test files share: builds, each run once for all of them."""

import os

import odd_rows
import pytest
from builds import good_build, run_build_once
from odd_rows import write_odd_csv
from quality_rows import SETTINGS, write_quality_rows


@pytest.fixture(scope="session")
def shared(tmp_path_factory):
    """A directory that all processes of this test run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def demo(shared):
    """The demo CRM, built with no setting at all."""
    return good_build(run_build_once(shared / "demo"))


@pytest.fixture(scope="session")
def odd(shared):
    """Rows with odd cells."""
    return good_build(
        run_build_once(shared / "odd", write=write_odd_csv, settings=odd_rows.SETTINGS)
    )


@pytest.fixture(scope="session")
def quality(shared):
    """Rows that dangle, and rows that come with a notice."""
    workplace = shared / "quality"
    return good_build(
        run_build_once(workplace, write=write_quality_rows, settings=SETTINGS)
    )
