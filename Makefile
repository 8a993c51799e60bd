# `make demo` and `make test` need Python 3.11 or later and make, and set up the rest.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TRAINING := build/training
DATA := ../shared/data
CORPUS ?= $(DATA)/polnear/train
TAGGED ?= $(CORPUS)/corenlp.jsonl.gz
GUM ?= $(DATA)/gum/train
GAP ?= $(DATA)/gap/gap-development.tsv
TUNING ?= $(DATA)/polnear/dev

.PHONY: help setup demo test check fix golden bench train clean

help: ## This list.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

setup: $(READY) ## An environment in .venv with the locked versions.

$(READY): pyproject.toml requirements.lock
	@if command -v uv >/dev/null 2>&1; then \
	  uv venv --quiet --allow-existing --python "$(PYTHON)" $(VENV) && \
	  VIRTUAL_ENV=$(VENV) uv pip install --quiet -r requirements.lock && \
	  VIRTUAL_ENV=$(VENV) uv pip install --quiet --no-deps -e . ; \
	else \
	  "$(PYTHON)" -m venv $(VENV) && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e . ; \
	fi
	@touch $@

demo: setup ## Read an article of the sample case.
	@$(BIN)/onrecord demo

test: setup ## All tests.
	@$(BIN)/python -m pytest

check: setup ## Format, lint, types, then all tests (layers and docs among them).
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

fix: setup ## Mend format and lint where a machine can.
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

golden: setup ## Rewrite the golden files; review the difference.
	PYTHONPATH=src $(BIN)/python tests/ingest/page_golden.py

bench: setup ## Accuracy and speed; results go to bench/*/results.
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "onnx>=1.17" # the group "bench"
	$(BIN)/python -m bench.quotes.run --data $(TUNING)
	$(BIN)/python -m bench.speed.run --data $(TUNING)

train: ## Remake the shipped model from CORPUS; goes on where it was stopped.
	@test -d build/train-venv || "$(PYTHON)" -m venv build/train-venv
	build/train-venv/bin/python -m pip install --quiet --disable-pip-version-check \
	  --upgrade pip
	build/train-venv/bin/python -m pip install --quiet --disable-pip-version-check --group training
	PYTHONPATH=src:. build/train-venv/bin/python -m training.remake \
	  --corpus $(CORPUS) --tagged $(TAGGED) --gum $(GUM) --gap $(GAP) --tuning $(TUNING) \
	  --out $(TRAINING)

clean: ## Remove what make made.
	rm -rf $(VENV) build .mypy_cache .ruff_cache .pytest_cache .hypothesis
