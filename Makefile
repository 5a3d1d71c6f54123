# Two ways in: `make demo` runs the main job on the example minutes, `make test` runs every test.
# Both make a virtual environment in .venv first, with the pinned versions of constraints.txt.
PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt

.PHONY: demo test check quality soak clean

.venv/made:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "referatgraf needs Python 3.11 or newer: make PYTHON=python3.11 …")'
	$(PYTHON) -m venv .venv
	touch $@

.venv/installed: .venv/made pyproject.toml constraints.txt
	$(INSTALL) -e .
	touch $@

.venv/installed-dev: .venv/made pyproject.toml constraints.txt
	$(INSTALL) -e '.[dev,ocr]'
	touch $@ .venv/installed

.venv/installed-soak: .venv/installed-dev
	$(INSTALL) -e '.[dev,fuzz]'
	touch $@

demo: .venv/installed
	$(BIN)/referatgraf demo

check: .venv/installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

# What this change reads better and worse than the frozen figures; fails where a category lost.
quality: .venv/installed-dev
	$(BIN)/python -m benchmarks.quality

test: check quality
	$(BIN)/pytest -n 2 -m "not soak"

soak: .venv/installed-soak
	$(BIN)/pytest -m soak

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis
