# One command for each thing a contributor does; everything happens in .venv, and stamps keep repeats quick.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# The lock files decide every version; the project itself is added on top, resolving nothing.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
STORE := demo/recoupe.sqlite
TOPIC_1 := recrutement IA Meta
TOPIC_2 := rachat Laiterie Borel

.DEFAULT_GOAL := help
.PHONY: help install demo test check bench lock clean
.DELETE_ON_ERROR:

help:
	@echo "make demo    read the examples, show what they contradict, write two French pages into demo/"
	@echo "make test    run the tests"
	@echo "make check   format, lint, types and tests: what a change must pass"
	@echo "make bench   speed and memory, as ratios"
	@echo "make lock    resolve the dependencies again"
	@echo "make clean   remove what make made, except .venv"

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("recoupe needs Python 3.11 or newer; set PYTHON=...") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)

# A developer's environment holds all that a user's does, so either stamp makes the command available.
$(VENV)/.installed: requirements.lock pyproject.toml | $(BIN)/python
	$(INSTALL) --require-hashes -r requirements.lock
	$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock pyproject.toml | $(BIN)/python
	$(INSTALL) --require-hashes -r requirements-dev.lock
	$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/.installed

install: $(VENV)/.installed

demo: $(VENV)/.installed
	@mkdir -p demo
	@echo "Reading the examples (spaCy's French model takes some seconds to load)..."
	@$(BIN)/recoupe --store $(STORE) ingest examples
	@$(BIN)/recoupe --store $(STORE) contradictions
	@$(BIN)/recoupe --store $(STORE) summarize "$(TOPIC_1)" --format html -o demo/recrutement-ia-meta.html
	@$(BIN)/recoupe --store $(STORE) summarize "$(TOPIC_2)" --format html -o demo/rachat-laiterie-borel.html
	@echo
	@echo "Two pages are written; open them in a browser:"
	@echo "    $(CURDIR)/demo/recrutement-ia-meta.html    ($(TOPIC_1))"
	@echo "    $(CURDIR)/demo/rachat-laiterie-borel.html    ($(TOPIC_2))"
	@echo "Everything else is on http://127.0.0.1:8000/ after:"
	@echo "    $(BIN)/recoupe --store $(STORE) serve"

test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest

check: $(VENV)/.installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

bench: $(VENV)/.installed-dev
	$(BIN)/python -m bench.help
	$(BIN)/python -m bench.extraction
	$(BIN)/python -m bench.ingestion
	$(BIN)/python -m bench.claims

# The resolver is no dependency of ours: it lives apart, and is fetched only for this.
build/lock/bin/pip-compile:
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet --disable-pip-version-check pip-tools

RESOLVE := build/lock/bin/pip-compile --quiet --allow-unsafe --generate-hashes --strip-extras --no-emit-find-links \
	--no-emit-index-url --no-emit-trusted-host --extra=build

lock: build/lock/bin/pip-compile
	$(RESOLVE) --extra=dev --output-file=requirements-dev.lock pyproject.toml
	$(RESOLVE) --constraint=requirements-dev.lock --output-file=requirements.lock pyproject.toml

clean:
	rm -rf demo build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
