# The only commands anyone types. `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
HOCSO := $(BIN)/hocso
RUN_STAMP := $(VENV)/.kiosk-and-hub
DEV_STAMP := $(VENV)/.dev
NODE_STAMP := tests/node/node_modules/.installed
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help
help: ## list the targets
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: run
run: $(RUN_STAMP) ## build and sign the pack, start a local hub, open the kiosk
	@packaging/run.sh

.PHONY: test
test: $(DEV_STAMP) $(NODE_STAMP) ## run every test; COVERAGE=1 also says what they reach
	@packaging/system-libraries.sh test
	$(BIN)/python -m pytest -n 3 --dist worksteal -q $(if $(COVERAGE),--cov --cov-report=)
	$(if $(COVERAGE),$(BIN)/coverage report)
	$(if $(COVERAGE),$(BIN)/python -m tests.perfect_files)

.PHONY: quick
quick: $(DEV_STAMP) ## run the tests that need neither node nor much time
	$(BIN)/python -m pytest -n 2 --dist worksteal -q -m "not slow"

.PHONY: lint
lint: $(DEV_STAMP) ## ruff, mypy strict, qmllint, documents that must be up to date
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	HOCSO_HUB_DATA=build/lint $(BIN)/mypy
	$(BIN)/python -m pytest -q tests/kiosk/test_qmllint.py tests/test_docs.py

.PHONY: fmt
fmt: $(DEV_STAMP) ## format Python
	$(BIN)/ruff check --fix-only -q .
	$(BIN)/ruff format .

.PHONY: docs
docs: $(DEV_STAMP) ## write the documents that are made from the code
	$(BIN)/python -m tests.write_docs

.PHONY: translations
translations: $(DEV_STAMP) ## bring kiosk/translations up to date with the texts of the screens
	$(BIN)/python -m tests.translations

.PHONY: lock
lock: ## lock versions and hashes of what pyproject.toml asks for
	PYTHON=$(PYTHON) packaging/lock.sh

.PHONY: shots
shots: $(DEV_STAMP) ## render every screen to build/screens, and those that documents show (needs no display)
	@packaging/system-libraries.sh run
	$(HOCSO) screens build/screens --size 1280x800
	for shown in docs/screens/*.png; do cp build/screens/$$(basename $$shown) $$shown; done
	$(HOCSO) screens kiosk/qml/Guide --size 1280x800 --guide --width 640

.PHONY: bench
bench: $(DEV_STAMP) ## measure the budgets, each as a ratio to a reference beside it
	@packaging/system-libraries.sh test
	$(BIN)/python -m tests.bench

.PHONY: faults
faults: $(DEV_STAMP) ## pull the plug 2,000 times and more, and lie about the time: before a release; PARTS="hub 1970" runs some
	@packaging/system-libraries.sh test
	$(BIN)/python -m tests.faults.every_part $(PARTS)

.PHONY: build
build: $(DEV_STAMP) ## one-folder build of the kiosk in dist/hocso, tried as built, and its signed .deb
	@packaging/system-libraries.sh build
	$(BIN)/pyinstaller --noconfirm --clean build.spec
	packaging/smoke.sh dist/hocso/hocso
	$(BIN)/python packaging/deb.py dist/hocso dist

.PHONY: starts
starts: $(DEV_STAMP) ## cause every fault a start must survive, on the build in dist/ and on the sources; as root
	@packaging/system-libraries.sh test
	$(BIN)/python -m tests.starts dist/hocso/hocso --rounds $${ROUNDS:-1}

.PHONY: stick
stick: ## what a technician carries in build/stick: the release and all it needs without a network; as root
	packaging/stick.sh build/stick

.PHONY: trial
trial: ## install the .deb of `make build` on a fresh Debian 12 and use it there; as root, takes minutes
	tests/trial/trial.sh

.PHONY: hub
hub: $(RUN_STAMP) ## the province's side alone, on loopback
	$(HOCSO) hub serve

$(VENV)/bin/python:
	@packaging/system-libraries.sh python
	$(PYTHON) -m venv $(VENV)

# Nothing that is not locked by its hash; the program itself last, built by the locked setuptools, which
# warns about every editable installation.
EDITABLE := PYTHONWARNINGS=ignore $(BIN)/pip install -q --no-deps --no-build-isolation --editable .
$(RUN_STAMP): pyproject.toml packaging/requirements.lock | $(VENV)/bin/python
	@packaging/system-libraries.sh run
	$(BIN)/pip install -q --require-hashes -r packaging/requirements.lock
	$(EDITABLE)
	touch $@

$(DEV_STAMP): pyproject.toml packaging/requirements-dev.lock | $(VENV)/bin/python
	@packaging/system-libraries.sh test
	$(BIN)/pip install -q --require-hashes -r packaging/requirements-dev.lock
	$(EDITABLE)
	touch $@ $(RUN_STAMP)

$(NODE_STAMP): tests/node/package-lock.json
	@packaging/system-libraries.sh test
	cd tests/node && npm ci --no-audit --no-fund --loglevel=error
	touch $@
