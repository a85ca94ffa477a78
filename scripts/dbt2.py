"""Installs dbt 2 with the DuckDB of requirements.txt into an environment of its own.

dbt 2 loads DuckDB as a shared library, which DuckDB publishes in packages of npm.
"""

import platform
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = {
    ("Linux", "x86_64"): "linux-x64",
    ("Linux", "aarch64"): "linux-arm64",
    ("Darwin", "x86_64"): "darwin-x64",
    ("Darwin", "arm64"): "darwin-arm64",
}
LAUNCHER = """#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
export LD_LIBRARY_PATH="$here/package" DYLD_LIBRARY_PATH="$here/package"
exec "$here/bin/dbt" "$@"
"""


def main() -> None:
    environment = Path(sys.argv[1]).absolute()
    package = library_package()
    run(sys.executable, "-m", "venv", "--clear", environment)
    install_dbt(environment)
    install_library(package, environment)
    launcher = environment / "dbt"
    launcher.write_text(LAUNCHER)
    launcher.chmod(0o755)


def library_package() -> str:
    """The package of npm with the DuckDB of this machine. Exits if none can be had."""
    machine = platform.system(), platform.machine()
    if machine not in PACKAGES:
        sys.exit(f"dbt 2 is not made for this machine: {' '.join(machine)}.")
    if not shutil.which("npm"):
        sys.exit("dbt 2 needs DuckDB from npm, which is missing: install Node.js.")
    pins = (ROOT / "requirements.txt").read_text()
    version = re.search(r"^duckdb==(\S+)$", pins, re.M)[1]
    return f"@duckdb/node-bindings-{PACKAGES[machine]}@{version}-r.1"


def install_dbt(environment: Path) -> None:
    """Installs the pinned dbt 2, and nothing else."""
    options = "--disable-pip-version-check --no-deps --only-binary :all:".split()
    pins = ROOT / "requirements-dbt2.txt"
    run(environment / "bin" / "pip", "install", *options, "-r", pins)


def install_library(package: str, environment: Path) -> None:
    """Unpacks a package of npm into the environment."""
    with tempfile.TemporaryDirectory() as place:
        options = "--loglevel error --no-update-notifier".split()
        run("npm", "pack", *options, package, cwd=place)
        shutil.unpack_archive(next(Path(place).glob("*.tgz")), environment)


def run(*command: str | Path, cwd: str | None = None) -> None:
    """Runs a command. Exits if it fails; what it printed says why."""
    if subprocess.run(command, cwd=cwd, stdout=subprocess.DEVNULL).returncode != 0:
        sys.exit(f"dbt 2 could not be installed: {' '.join(map(str, command))} failed.")


if __name__ == "__main__":
    main()
