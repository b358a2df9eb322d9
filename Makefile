# Everything needed to build and check Spoor. Go is the only tool needed besides make; what the tests
# of the page want besides, a browser and two checkers, is installed where it can be.

GO      ?= go
FUZZTIME ?= 1m
VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
BINARY  := spoor$(shell $(GO) env GOEXE 2>/dev/null)

.DEFAULT_GOAL := build
.PHONY: build test checks need-go vet format lint race vulncheck licences release weights eval curve readers split bench \
	steps fuzz hostile clean

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

# Tools are fetched by go run in these versions; they are no part of the module.
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOVULNCHECK := golang.org/x/vuln/cmd/govulncheck@v1.9.0
GOLICENSES  := github.com/google/go-licenses@v1.6.0

## lint: what vet and staticcheck find, for every system and with every tag
lint: need-go vet format
	$(GO) run $(STATICCHECK) ./...
	$(GO) run $(STATICCHECK) -tags man ./cmd/spoor
	for system in darwin windows; do GOOS=$$system $(GO) vet ./... || exit 1; done

## race: the tests of what runs at the same time, with the race detector; needs a C compiler
race: need-go
	CGO_ENABLED=1 $(GO) test -race -short -timeout 30m ./trace/... ./cmd/spoor

## vulncheck: known weaknesses in what is built in; needs the network for vuln.go.dev
vulncheck: need-go
	$(GO) run $(GOVULNCHECK) ./...

## licences: write the list of licences anew, and check by another hand that all of them are allowed
licences: need-go
	$(GO) run ./cmd/release -licences
	$(GO) run $(GOLICENSES) check --ignore spoor ./cmd/spoor \
		--allowed_licenses=MIT,BSD-2-Clause,BSD-3-Clause,Apache-2.0

## release: archives for every system, with checksums, in dist; then a look inside them
release: need-go
	rm -rf dist
	$(GO) run ./cmd/release -version $(VERSION) -out dist \
		-date $${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct)}
	$(GO) test ./cmd/release -count=1 -run TestReleased

## weights: learn anew how input is blurred, from examples, and the weights of the judge, from the cases
weights: need-go
	$(GO) run ./cmd/learn -blurs testdata/blurs -write trace/internal/blur/blur.table
	$(GO) run ./cmd/learn -cases testdata/cases -write trace/weights.json
	$(GO) generate ./trace

## eval: score the judge on cases it was not trained on, the first seven one by one as well, and what each
## group of features is worth; it learns 28 times, most of ten minutes on two free processors
eval: need-go
	$(GO) run ./cmd/learn -cases testdata/cases -one-by-one -ablate

## curve: what ruling on the least certain judgements brings, on cases the judge was not trained on
curve: need-go
	$(GO) run ./cmd/learn -cases testdata/cases -review

## readers: what readers of known quality make of the outcome, on cases left out
readers: need-go
	$(GO) run ./cmd/learn -cases testdata/cases -readers

## split: how notes are read when stand-ins of known quality split what is hard in them
split: need-go
	$(GO) run ./cmd/learn -cases testdata/cases -split

## bench: Spoor against git, goldmark and a search engine on cases it makes; BENCH="-statements 2000
## -memory-statements 4000 -steps 1000,2000,4000" takes minutes, without it takes most of an hour
bench: need-go
	$(GO) run ./cmd/bench $(BENCH)

## steps: time and memory of the steps one by one
steps: need-go
	$(GO) test -run '^$$' -bench . -benchmem ./...

## fuzz: every fuzz target for FUZZTIME, one after the other, with how often each was tried
# Making inputs smaller would take most of the time. The fuzzer of Go fails at times for no more than the
# end of its time ("context deadline exceeded"); what it finds it writes down.
fuzz: need-go
	@log=$$(mktemp); trap 'rm -f "$$log"' EXIT; \
	printf '%-32s %-18s %12s\n' package target executions; \
	for package in $$($(GO) list ./...); do \
		targets=$$($(GO) test -list '^Fuzz' "$$package" | grep '^Fuzz') || continue; \
		for target in $$targets; do \
			$(GO) test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) \
				-fuzzminimizetime 20x "$$package" >"$$log" 2>&1 || { \
				grep -q 'context deadline exceeded' "$$log" && \
				! grep -q 'Failing input written' "$$log" || { tail -n 20 "$$log"; exit 1; }; }; \
			printf '%-32s %-18s %12s\n' "$$package" "$$target" \
				"$$(sed -n 's/.*execs: \([0-9]*\).*/\1/p' "$$log" | tail -n 1)"; \
		done; \
	done

## hostile: texts that nobody wrote, in full measure, with what each costs in time and memory
hostile: need-go
	SPOOR_HOSTILE=1 $(GO) test ./cmd/spoor -count=1 -timeout 3h -run TestHostileTexts -v

clean:
	rm -f $(BINARY)
	rm -rf dist
