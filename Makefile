# make build [DATA=dir] [DB=file] [AS_OF=YYYY-MM-DD] [VARS='{"setting": "value"}']
#            [DBT=path/to/dbt] [VERBOSE=1]
# make test                everything that CI runs
# make demo                regenerates the demo CRM, seeds/crm
# make lint                ruff over Python, sqlfluff over models and tests
# make benchmark           times the build; see docs/benchmarks.md
# make clean               removes the environment and what builds leave behind

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DB ?= crm.duckdb
# read by the shell, not pasted into it: quotes in a value are safe
export DATA DB AS_OF VARS DBT

.PHONY: build test demo lint benchmark clean

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

clean:
	rm -rf $(VENV) target logs .build-* .pytest_cache

$(VENV)/build: requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/test: $(VENV)/build requirements-test.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-test.txt
	@touch $@
