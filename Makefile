# Everything works on a machine that has python3 (3.11 or later) and make.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed

.PHONY: edition test check bench schema clean

edition: $(STAMP)
	$(BIN)/siglum encode
	$(BIN)/siglum validate
	$(BIN)/siglum build

test: $(STAMP)
	$(BIN)/pytest -q -n auto

check: $(STAMP)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/python tools/schema.py --check

schema: $(STAMP)
	$(BIN)/python tools/schema.py

bench: $(STAMP)
	for each in benchmarks/*.py; do $(BIN)/python $$each || exit 1; done

$(STAMP): pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable ".[serve]" --group dev
	touch $@

clean:
	git clean -fdXq build .siglum
