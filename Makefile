# Two ways in: `make demo` runs the main job on the example minutes, `make test` runs every test.
# Both make a virtual environment in .venv with the pinned versions of constraints.txt first.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test check soak clean

.venv/installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@

demo: .venv/installed
	$(BIN)/referatgraf demo

check: .venv/installed
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

test: check
	$(BIN)/pytest -n 2 -m "not soak"

soak: .venv/installed
	$(BIN)/pytest -m soak

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis
