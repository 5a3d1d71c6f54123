# Two ways in: `make demo` runs the main job on the example minutes, `make test` runs every test.
# Both make a virtual environment in .venv first, with the pinned versions of constraints.txt.
PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt

PAGE := graph/show/page

.PHONY: demo test check quality page soak clean

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

# What the page's scripts are built and tested with, as the lock file says. Users need no node: what is built stands in
# git. Not `npm ci`: it fails where a mirror lacks the packages of some other platform.
$(PAGE)/node_modules/installed: $(PAGE)/package-lock.json
	@if command -v npm >/dev/null; then npm install --no-save --prefix $(PAGE) --no-audit --no-fund --loglevel=error && touch $@; \
	else echo "npm is not here: the tests of the page's scripts are skipped"; fi

# Build the scripts and styles of the page anew, into $(PAGE)/dist.
page: $(PAGE)/node_modules/installed
	npm run build --prefix $(PAGE) --silent

check: .venv/installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

# What this change reads better and worse than the frozen figures; fails where a category lost.
quality: .venv/installed-dev
	$(BIN)/python -m benchmarks.quality

test: check quality $(PAGE)/node_modules/installed
	$(BIN)/pytest -n 2 -m "not soak"

soak: .venv/installed-soak
	$(BIN)/pytest -m soak

clean:
	rm -rf .venv $(PAGE)/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis
