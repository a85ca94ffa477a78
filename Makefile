# make build [DATA=dir] [DB=file] [AS_OF=YYYY-MM-DD] [VARS='{"setting": "value"}']
#            [DBT=path/to/dbt] [VERBOSE=1]
# make test                everything that CI runs
# make demo                regenerates the demo CRM, seeds/crm
# make lint                ruff over Python, sqlfluff over models and tests
# make benchmark           times the build; see docs/benchmarks.md
# make lock                renews requirements*.txt from requirements*.in
# make clean               removes the environment and what builds leave behind

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DB ?= crm.duckdb
UV := uv==0.13.9
# the requirements are whole: nothing to resolve; Python compiles what it imports
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-compile
COMPILE := $(VENV)/lock/bin/uv pip compile --quiet --universal --python-version 3.10 \
	--no-python-downloads --no-annotate --upgrade \
	--custom-compile-command "make lock"
# read by the shell, not pasted into it: quotes in a value are safe
export DATA DB AS_OF VARS DBT

.PHONY: build test demo lint benchmark lock clean

build: $(VENV)/build
	@$(BIN)/python -m scripts.build --db "$$DB" \
		$(if $(DATA),--data "$$DATA") \
		$(if $(AS_OF),--as-of "$$AS_OF") \
		$(if $(VARS),--vars "$$VARS") \
		$(if $(DBT),--dbt "$$DBT") \
		$(if $(filter-out 0,$(VERBOSE)),--verbose)

test: $(VENV)/test lint
	$(BIN)/python -m pytest -n auto --dist loadfile

lint: $(VENV)/test
	$(BIN)/ruff check . && $(BIN)/ruff format --check .
	$(BIN)/sqlfluff lint --processes 2 models tests

demo:
	$(PYTHON) -m demo

benchmark: $(VENV)/build
	$(BIN)/python -m benchmarks

lock:
	$(PYTHON) -m venv $(VENV)/lock
	$(VENV)/lock/bin/pip install --quiet --disable-pip-version-check $(UV)
	$(COMPILE) requirements.in requirements-test.in --output-file requirements-test.txt
	$(COMPILE) requirements.in --constraint requirements-test.txt \
		--output-file requirements.txt

clean:
	rm -rf $(VENV) target logs .build-* .pytest_cache

$(VENV)/build: requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) -r requirements.txt
	@touch $@

$(VENV)/test: $(VENV)/build requirements-test.txt
	$(INSTALL) -r requirements-test.txt
	@touch $@
