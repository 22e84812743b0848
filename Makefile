# make demo: lint the seed article.  make test: everything CI runs.  make bench: newslint beside its peers;
# options in BENCH, as in make bench BENCH='--corpus articles --runs 3'.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: compiled demo test lint browser bench clean

.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

# Not every system lets Python keep what it compiles; a run would then take 0.1 s longer.
compiled: .venv/ready
	@$(BIN)/python -m compileall -q linter

demo: compiled
	@$(BIN)/newslint check --exit-zero fixtures/articles/kerry-syria.txt

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# The html report is tested in a real browser.
browser:
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || \
		(apt-get update -qq && apt-get install -y -qq chromium)

test: compiled lint browser
	$(BIN)/newslint test
	$(BIN)/pytest

bench: compiled
	@PYTHONPATH=. $(BIN)/python benchmarks/bench.py $(BENCH)

clean:
	rm -rf .venv .venv-bench .mypy_cache .pytest_cache .ruff_cache .hypothesis
