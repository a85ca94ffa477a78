"""Everything that is installed is pinned, so that pip has nothing to choose."""

from importlib.metadata import requires

import pytest
from builds import ROOT
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


def read(name: str) -> list[Requirement]:
    lines = (ROOT / name).read_text().splitlines()
    return [Requirement(line) for line in lines if not line.startswith("#")]


def pinned(name: str) -> dict[str, str]:
    """{package: version} of what is installed on this Python."""
    chosen = [each for each in read(name) if not each.marker or each.marker.evaluate()]
    return {
        canonicalize_name(each.name): str(each.specifier).removeprefix("==")
        for each in chosen
    }


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-test.txt"])
def test_every_dependency_is_pinned(name):
    """One version each, which every package that needs it accepts."""
    versions = pinned(name)
    assert all(str(each.specifier).startswith("==") for each in read(name))
    for package in versions:
        for needed in map(Requirement, requires(package) or []):
            if not needed.marker or needed.marker.evaluate({"extra": ""}):
                version = versions.get(canonicalize_name(needed.name), "none")
                assert needed.specifier.contains(version, prereleases=True), needed


def test_locked_as_asked():
    for name in ("requirements", "requirements-test"):
        versions = pinned(f"{name}.txt")
        for asked in read(f"{name}.in"):
            assert asked.specifier.contains(versions[asked.name]), asked


def test_the_two_agree():
    base, test = read("requirements.txt"), read("requirements-test.txt")
    assert {str(each) for each in base} <= {str(each) for each in test}


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-test.txt"])
def test_nothing_local_in_them(name):
    text = (ROOT / name).read_text()
    assert "make lock" in text.splitlines()[1]
    assert "://" not in text
    assert "--" not in text
