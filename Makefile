# Everything needed to build and check Spoor. Go is the only tool needed besides make; what the tests
# of the page want besides, a browser and two checkers, is installed where it can be.

GO      ?= go
FUZZTIME ?= 30s
VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
BINARY  := spoor$(shell $(GO) env GOEXE 2>/dev/null)

.DEFAULT_GOAL := build
.PHONY: build test checks need-go vet format weights eval curve bench fuzz clean

## build: the command, without cgo, the same bytes wherever it is built
build: need-go
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags "-s -w -X main.version=$(VERSION)" \
		-o $(BINARY) ./cmd/spoor

## test: vet, format, and all tests; those of the page by themselves, since they look at the clock
test: need-go vet format checks
	$(GO) test ./render/...
	$(GO) test -timeout 30m $$($(GO) list ./... | grep -v '/render')

CHECKS := .cache/checks
PINNED := render/testdata/browser

## checks: what the tests of the page need: Chromium, Java, axe-core and the Nu HTML checker
checks:
	@sh $(PINNED)/install.sh $(CHECKS)

need-go:
	@command -v $(GO) >/dev/null 2>&1 || { \
		echo "make: $(GO) is not installed: Spoor needs Go, see https://go.dev/dl" >&2; exit 1; }

vet: need-go
	$(GO) vet ./...

# gofmt lies beside go, also where only go is on the path.
format: need-go
	@gofmt=$$(command -v gofmt || echo "$$($(GO) env GOROOT)/bin/gofmt"); \
	test -x "$$gofmt" || { echo "make: gofmt is missing; it comes with Go" >&2; exit 1; }; \
	wrong=$$("$$gofmt" -l .) || exit 1; \
	test -z "$$wrong" || { echo "make: not formatted; run gofmt -w on:" >&2; \
		echo "$$wrong" >&2; exit 1; }

## weights: learn the weights of the judge anew from the cases
weights: need-go
	$(GO) run ./cmd/learn -cases testdata/cases -write trace/weights.json

## eval: score the judge on cases it was not trained on, and what each group of features is worth
eval: need-go
	$(GO) run ./cmd/learn -cases testdata/cases -ablate

## curve: what ruling on the least certain judgements brings, on cases the judge was not trained on
curve: need-go
	$(GO) run ./cmd/learn -cases testdata/cases -review

## bench: time and memory
bench: need-go
	$(GO) test -run '^$$' -bench . -benchmem ./...

## fuzz: every fuzz target for FUZZTIME, one after the other; making inputs smaller would take most of it
# The fuzzer of Go fails at times for no more than the end of its time ("context deadline exceeded");
# what it finds it writes down.
fuzz: need-go
	@log=$$(mktemp); trap 'rm -f "$$log"' EXIT; \
	for package in $$($(GO) list ./...); do \
		targets=$$($(GO) test -list '^Fuzz' "$$package" | grep '^Fuzz') || continue; \
		for target in $$targets; do \
			echo "$$package $$target"; \
			$(GO) test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) \
				-fuzzminimizetime 20x "$$package" >"$$log" 2>&1 && { tail -n 3 "$$log"; continue; }; \
			tail -n 20 "$$log"; \
			grep -q 'context deadline exceeded' "$$log" && \
				! grep -q 'Failing input written' "$$log" || exit 1; \
		done; \
	done

clean:
	rm -f $(BINARY)
