# The way in. `make serve` and `make test` need Python 3.11 or newer with pip, git and nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Material warns at every build that MkDocs 2 is coming; mkdocs is pinned below it.
export NO_MKDOCS_2_WARNING := 1
# Where a shell forbids Python to keep what it compiles, every process of a run would compile all of it anew.
test quick: export PYTHONDONTWRITEBYTECODE :=
LOCK := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --no-annotate --python-version 3.11

.PHONY: help serve site check new test quick contributions search lint generate strings ids learn links bench card lock
.DEFAULT_GOAL := help

help:  ## Say what the targets do
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

serve: $(VENV)/site.done  ## Set up and run the site at http://127.0.0.1:8000/, renewed at every change
	$(BIN)/mkdocs serve

site: $(VENV)/site.done  ## Build the site into site/, only if all of it is sound
	$(BIN)/python scripts/build.py $(FLAGS)

check: $(VENV)/site.done  ## Check the banks
	$(BIN)/python scripts/check.py $(FLAGS)

new: $(VENV)/site.done  ## Give a phrase: answer a few questions
	$(BIN)/python scripts/new.py $(FLAGS)

test: $(VENV)/test.done lint  ## Set up and run all tests, the browser's included, and lint
	$(BIN)/python tests/browser/programs.py
	$(BIN)/python -m pytest -n auto

quick: $(VENV)/test.done  ## Run the tests that need no browser, no long draws and no builds: about a minute
	$(BIN)/python -m pytest -n auto -m "not slow" --ignore tests/browser

contributions: $(VENV)/test.done  ## Judge wrong contributions, drawn at random: CONTRIBUTIONS=400 make contributions
	$(BIN)/python -m pytest -n auto -rP tests/contributions

search: $(VENV)/test.done site  ## Measure the search: how often the right answer stands first, or among three
	$(BIN)/python scripts/search_quality.py $(FLAGS)

lint: $(VENV)/test.done  ## Hold the code to its form: ruff, types, and what may import what
	$(BIN)/ruff check --quiet --output-format concise
	$(BIN)/ruff format --check --quiet
	$(BIN)/mypy --no-error-summary
	$(BIN)/lint-imports --no-logo

generate: $(VENV)/site.done  ## Make anew what is made from the models: schemas, issue form, editor settings
	$(BIN)/python scripts/generate.py

strings: $(VENV)/site.done  ## Make anew the list of what there is to translate: phrasebank/text/strings.pot
	$(BIN)/python scripts/strings.py

ids: $(VENV)/site.done  ## Add what is published now to the list of ids that are kept for ever
	$(BIN)/python scripts/publish_ids.py $(FLAGS)

learn: $(VENV)/test.done  ## Learn anew what sentences may read as, from the labeled ones, and measure it
	$(BIN)/python -m pip install --quiet scikit-learn
	$(BIN)/python scripts/learn.py

links: site  ## Ask every link that leads out of the site whether it still leads somewhere
	$(BIN)/python scripts/external_links.py

bench: $(VENV)/test.done  ## Measure speed side by side and print a table (takes minutes)
	$(BIN)/python -m pip install --quiet yamllint
	$(BIN)/python scripts/bench.py

card: $(VENV)/test.done  ## Draw the picture that is shown where somebody shares a page
	$(BIN)/python -m pip install --quiet pillow
	$(BIN)/python scripts/social_card.py

lock: $(VENV)/test.done  ## Make the lock files anew
	$(BIN)/python -m pip install --quiet uv
	$(LOCK) pyproject.toml requirements/build.in --extra site --output-file requirements/site.txt
	$(LOCK) pyproject.toml requirements/build.in --extra site --extra test --output-file requirements/test.txt

$(VENV)/%.done: requirements/%.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'Door Ajar needs Python 3.11 or newer: make PYTHON=/path/to/python3.12'; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo 'python3 -m venv does not work here. On Debian and Ubuntu: apt-get install python3-venv'; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@
