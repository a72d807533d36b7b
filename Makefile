# Two commands: `make run` serves the application with demonstration data, `make test` runs every test.
# PORT= moves the first; ARGS= goes to pytest; PYTHON= names another Python.
.POSIX:
.PHONY: run test lock

PYTHON = python3
UV = .venv/bin/uv
COMPILE = $(UV) pip compile --quiet pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url --no-annotate

run test:
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is needed, and there is no $(PYTHON). Install it, or name another: make $@ PYTHON=python3.12" >&2; exit 1; }
	@exec $(PYTHON) -m probation.launcher $@

# After a change to pyproject.toml: everything for requirements.lock, only what production needs for the Dockerfile.
lock:
	.venv/bin/python -m pip install --quiet uv
	$(COMPILE) --group local --group dev -o requirements.lock
	$(COMPILE) --constraint requirements.lock -o requirements.production.lock
