"""What several test files share: builds, each run once for all of them."""

import os

import pytest
from builds import good_build, run_build_once


@pytest.fixture(scope="session")
def shared(tmp_path_factory):
    """A directory that all processes of this test run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def demo(shared):
    """The demo CRM, built with no setting at all."""
    return good_build(run_build_once(shared / "demo"))
