package main

import (
	"fmt"
	"strings"
	"testing"

	"spoor/trace/check"
)

func TestParseLimit(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, text string
		want       float64
		ok         bool
	}{
		{"max-lost", "3", 3, true}, {"max-lost", " 0 ", 0, true}, {"max-lost", "-1", 0, false},
		{"max-lost", "1.5", 0, false}, {"max-lost", "10%", 0, false}, {"max-lost", "", 0, false},
		{"max-lost-share", "10%", 0.1, true}, {"max-lost-share", "10 %", 0.1, true},
		{"max-lost-share", "0.1", 0.1, true}, {"max-lost-share", "0,1", 0.1, true},
		{"max-lost-share", "12,5%", 0.125, true}, {"max-lost-share", "100%", 1, true},
		{"max-lost-share", "1", 1, true}, {"max-lost-share", "10", 0, false},
		{"max-lost-share", "101%", 0, false}, {"max-lost-share", "-1%", 0, false},
		{"max-lost-share", "%", 0, false}, {"max-lost-share", "NaN", 0, false},
		{"max-lost-share", "1e-1", 0, false}, {"max-lost-share", "0x1p-2", 0, false},
		{"max-lost-share", "1.0.0", 0, false}, {"max-vagueness", "60.5", 60.5, true},
		{"max-vagueness", "101", 0, false}, {"max-vagueness", "60%", 0, false},
	} {
		for _, l := range allLimits() {
			if l.name != c.name {
				continue
			}
			got, ok := l.parse(c.text)
			if ok != c.ok || ok && (got < c.want-1e-12 || got > c.want+1e-12) {
				t.Errorf("%s %q: %v %v", c.name, c.text, got, ok)
			}
		}
	}
}

// told writes rules as "lost<=3 worse<=0".
func told(rules []check.Rule) string {
	var out []string
	for _, r := range rules {
		text := string(r.Kind)
		if r.Max != nil {
			text += fmt.Sprint("<=", *r.Max)
		}
		if r.MaxShare != nil {
			text += fmt.Sprint("<=", *r.MaxShare*100, "%")
		}
		out = append(out, text)
	}
	return strings.Join(out, " ")
}

// TestRules: what is asked for on the command line goes before what spoor.yaml asks, one by one.
func TestRules(t *testing.T) {
	t.Parallel()
	on := func(kinds ...check.Kind) limits { return limits{failOn: append([]check.Kind{}, kinds...)} }
	at := func(name string, value float64) limits {
		return limits{at: map[string]float64{name: value}}
	}
	for _, c := range []struct {
		name          string
		flags, config limits
		want          string
	}{
		{"nothing asked", limits{}, limits{}, "lost<=0 stale<=0"},
		{"a kind", on(check.Abstracted), limits{}, "abstracted<=0"},
		{"a kind twice", on(check.Lost, check.Lost), limits{}, "lost<=0"},
		{"a limit", at("max-lost", 3), limits{}, "lost<=3"},
		{"a share", at("max-lost-share", 0.1), limits{}, "lost<=10%"},
		{"a kind with its limit", limits{failOn: []check.Kind{check.Lost}, at: map[string]float64{"max-lost": 3}},
			limits{}, "lost<=3"},
		{"a baseline", limits{baseline: "b"}, limits{}, "worse<=0"},
		{"a baseline and a kind", limits{baseline: "b", failOn: []check.Kind{check.Lost}}, limits{},
			"lost<=0 worse<=0"},
		{"spoor.yaml", limits{}, at("max-vagueness", 60), "vagueness<=60"},
		{"both", at("max-lost", 3), at("max-lost", 9), "lost<=3"},
		{"one of each", at("max-lost", 3), at("max-policy-terms", 9), "lost<=3 policy-terms<=9"},
		{"other kinds", on(check.Stale), on(check.Lost), "stale<=0"},
		{"none", on(), at("max-lost", 9), ""},
		{"none in spoor.yaml", limits{}, on(), ""},
	} {
		if got := told(c.flags.over(c.config).rules()); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestLimitsAreTold: each limit has words in the help of both languages.
func TestLimitsAreTold(t *testing.T) {
	t.Parallel()
	for _, w := range []*wording{english(), dutch()} {
		if len(w.help.limits) != len(allLimits()) {
			t.Errorf("%d limits in the help, %d there are", len(w.help.limits), len(allLimits()))
		}
		for _, l := range allLimits() {
			if !strings.HasPrefix(w.help.limits[l.name], "`") {
				t.Errorf("%s: %q names no value", l.name, w.help.limits[l.name])
			}
		}
	}
}
