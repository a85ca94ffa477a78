# make build [DATA=dir] [DB=file] [AS_OF=YYYY-MM-DD] [SETTINGS=our_crm.yml]
#            [VARS='{"setting": "value"}'] [REPLACE=1] [DBT=path/to/dbt] [VERBOSE=1]
#                          a value is taken as it is written: no $ in it is expanded
# make check [DATA=dir] [SETTINGS=file] [VARS=...] [AS_OF=...] [WRITE=our_crm.yml]
#                          what a build would make of the rows, and settings for them
# make test                lint, then pytest, which runs dbt's unit tests too
# make test-dbt2           builds the demo with both engines and compares them
# make release-check       what is too slow for the two above
# make dbt2                dbt 2 in .venv-dbt2; see docs/engines.md
# make demo                regenerates the demo CRM, seeds/crm
# make lint                ruff over Python, sqlfluff over models, tests and macros
# make benchmark           times the build; see docs/benchmarks.md
# make lock                renews requirements*.txt from requirements*.in
# make clean [DB=file]     removes the environment and what builds leave behind

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
VENV_DBT2 := .venv-dbt2
DBT2 ?= $(VENV_DBT2)/dbt
UV := uv==0.13.9
# the requirements are whole: nothing to resolve; Python compiles what it imports
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-compile
COMPILE := $(VENV)/lock/bin/uv pip compile --quiet --universal --python-version 3.10 \
	--no-python-downloads --no-annotate --upgrade \
	--custom-compile-command "make lock"
# of a macro's file the linter sees the Jinja alone
MACRO_RULES := JJ01,LT01,LT05,LT12,LT13
# those of the build that are given, be it as nothing; make never expands their values,
# and the shell reads them from its environment, so that neither runs what is in them
GIVEN := $(foreach name,DATA DB AS_OF VARS SETTINGS WRITE DBT REPLACE VERBOSE, \
	$(if $(filter-out undefined,$(origin $(name))),$(name)))
$(foreach name,$(GIVEN),$(eval override $(name) := $$(value $(name))))
export $(GIVEN)
# $(call option,NAME,--option): the option, where the variable is given
option = $(if $(filter $(1),$(GIVEN)),$(2)="$$$(1)")

.PHONY: build check test test-dbt2 release-check dbt2 demo lint benchmark lock clean

build: $(VENV)/build
	@$(BIN)/python -m scripts.build \
		$(call option,DB,--db) \
		$(call option,DATA,--data) \
		$(call option,AS_OF,--as-of) \
		$(call option,SETTINGS,--settings) \
		$(call option,VARS,--vars) \
		$(call option,DBT,--dbt) \
		$(if $(filter-out 0,$(REPLACE)),--replace) \
		$(if $(filter-out 0,$(VERBOSE)),--verbose)

check: $(VENV)/build
	@$(BIN)/python -m scripts.check \
		$(call option,DATA,--data) \
		$(call option,AS_OF,--as-of) \
		$(call option,SETTINGS,--settings) \
		$(call option,VARS,--vars) \
		$(call option,WRITE,--write) \
		$(call option,DBT,--dbt)

test: $(VENV)/test lint
	$(BIN)/python -m pytest -n auto --dist loadfile

lint: $(VENV)/test
	$(BIN)/ruff check . && $(BIN)/ruff format --check .
	$(BIN)/sqlfluff lint --processes 2 models tests
	$(BIN)/sqlfluff lint --templater jinja --rules $(MACRO_RULES) macros

release-check: test test-dbt2 benchmark

dbt2: $(VENV_DBT2)/dbt

test-dbt2: $(VENV)/test $(DBT2)
	DBT2="$(abspath $(DBT2))" $(BIN)/python -m pytest tests/dbt2

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
	@$(PYTHON) -m scripts.leftovers $(call option,DB,--db)
	rm -rf $(VENV) $(VENV_DBT2) target logs .pytest_cache

$(VENV)/build: requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) -r requirements.txt
	@touch $@

$(VENV)/test: $(VENV)/build requirements-test.txt
	$(INSTALL) -r requirements-test.txt
	@touch $@

$(VENV_DBT2)/dbt: requirements-dbt2.txt requirements.txt scripts/dbt2.py
	$(PYTHON) -m scripts.dbt2 $(@D)
