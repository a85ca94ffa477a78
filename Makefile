# make build [DATA=dir] [DB=file] [AS_OF=YYYY-MM-DD] [VARS='{"setting": "value"}']
# make test                lint, then pytest
# make dbt2                dbt 2 in .venv-dbt2; see docs/engines.md
# make test-dbt2           builds the demo with both engines and compares them
# make demo                regenerates the demo CRM, seeds/crm
# make lint                ruff over Python, sqlfluff over models and tests
# make benchmark           times the build; see docs/benchmarks.md
# make clean               removes the environment and what builds leave behind

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
VENV_DBT2 := .venv-dbt2
DBT2 ?= $(VENV_DBT2)/dbt
DB ?= crm.duckdb
# read by the shell, not pasted into it: quotes in a value are safe
export DATA DB AS_OF VARS

.PHONY: build test dbt2 test-dbt2 demo lint benchmark clean

build: $(VENV)/build
	@$(BIN)/python -m scripts.build --db "$$DB" \
		$(if $(DATA),--data "$$DATA") \
		$(if $(AS_OF),--as-of "$$AS_OF") \
		$(if $(VARS),--vars "$$VARS")

test: $(VENV)/test lint
	$(BIN)/python -m pytest -n auto --dist loadfile

lint: $(VENV)/test
	$(BIN)/ruff check . && $(BIN)/ruff format --check .
	$(BIN)/sqlfluff lint --processes 2 models tests

dbt2: $(VENV_DBT2)/dbt

test-dbt2: $(VENV)/test $(DBT2)
	DBT2="$(abspath $(DBT2))" $(BIN)/python -m pytest tests/dbt2

demo:
	$(PYTHON) -m demo

benchmark: $(VENV)/build
	$(BIN)/python -m benchmarks

clean:
	rm -rf $(VENV) $(VENV_DBT2) target logs .build-* .pytest_cache

$(VENV)/build: requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/test: $(VENV)/build requirements-test.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-test.txt
	@touch $@

$(VENV_DBT2)/dbt: requirements-dbt2.txt requirements.txt scripts/dbt2.py
	$(PYTHON) -m scripts.dbt2 $(@D)
