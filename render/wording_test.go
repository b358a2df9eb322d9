package render

import (
	"reflect"
	"slices"
	"testing"

	"spoor/trace"
)

func TestWordingIsComplete(t *testing.T) {
	t.Parallel()
	for _, w := range []*wording{dutch(), english()} {
		t.Run(string(w.Language), func(t *testing.T) {
			t.Parallel()
			complete(t, "wording", reflect.ValueOf(*w))
		})
	}
}

// complete fails for every string, function and list below v that is empty.
func complete(t *testing.T, path string, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			complete(t, path+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.Slice, reflect.Array:
		if v.Len() == 0 {
			t.Errorf("%s is empty", path)
		}
		for i := range v.Len() {
			complete(t, path, v.Index(i))
		}
	default:
		if v.IsZero() {
			t.Errorf("%s is empty", path)
		}
	}
}

func TestCSVColumnsMatch(t *testing.T) {
	t.Parallel()
	if len(dutch().CSV.Columns) != len(english().CSV.Columns) {
		t.Error("the languages differ in columns")
	}
	if got := len(dutch().CSV.ReadColumns); got != 9 || len(english().CSV.ReadColumns) != got {
		t.Errorf("%d columns for the lines of notes, want 9 in both languages", got)
	}
	if cells := len((&threadView{}).cells()) + len((&stepView{}).cells()) + 1; cells !=
		len(dutch().CSV.Columns) {
		t.Errorf("%d cells under %d headings", cells, len(dutch().CSV.Columns))
	}
}

func TestEveryKindHasWords(t *testing.T) {
	t.Parallel()
	warnings := []trace.WarningKind{trace.WarnEmptyFile, trace.WarnNoText, trace.WarnNoStatements,
		trace.WarnFrontMatter, trace.WarnEncoding, trace.WarnBadBytes, trace.WarnSameName, trace.WarnUnlisted,
		trace.WarnSameText, trace.WarnNoSpeakers, trace.WarnTable, trace.WarnUnreadable,
		trace.WarnMixedLanguages, trace.WarnRetellings, trace.WarnOpenSwitch, trace.WarnIdleSwitch,
		trace.WarnUnknownSwitch, trace.WarnBadID, trace.WarnDoubleID, trace.WarnOrder,
		trace.WarnMixedEncoding, trace.WarnUnseen, trace.WarnLineEnds, trace.WarnVerdictStale,
		trace.WarnVerdictStatement, trace.WarnVerdictDraft, trace.WarnVerdictUnsealed,
		trace.WarnVerdictWith, trace.WarnVerdictTwice, trace.WarnUnknownName, trace.WarnNesting,
		trace.WarnPlainText, trace.WarnTooLong}
	for _, w := range []*wording{dutch(), english()} {
		for _, k := range warnings {
			if w.warning(k, "") == string(k) {
				t.Errorf("%s: no words for warning %s", w.Language, k)
			}
		}
		for _, k := range []trace.JumpKind{trace.Generalisation, trace.Quantity, trace.Actor,
			trace.Commitment, trace.Tone, trace.Merge, trace.Omission} {
			if w.jump(k) == string(k) {
				t.Errorf("%s: no words for jump %s", w.Language, k)
			}
		}
	}
}

// TestEveryFeatureHasWords: a reason that shows as the name it has in code explains nothing.
func TestEveryFeatureHasWords(t *testing.T) {
	t.Parallel()
	names := trace.FeatureNames()
	for _, w := range []*wording{dutch(), english()} {
		said := map[string]string{}
		for _, name := range slices.Concat(names.Fate, names.Link) {
			m, known := w.Feature.of(name)
			if !known || m.What == "" || m.Unit == "" {
				t.Errorf("%s: no words for feature %s", w.Language, name)
			}
			if other := said[m.What]; other != "" && other != name {
				t.Errorf("%s: %s and %s are worded alike", w.Language, name, other)
			}
			said[m.What] = name
		}
		for _, name := range names.Jump {
			if m, known := w.Feature.ofJump(name); !known || m.What == "" || m.Unit == "" {
				t.Errorf("%s: no words for feature %s of jumps", w.Language, name)
			}
		}
		if _, known := w.Feature.of("next-change-of-nothing"); known {
			t.Errorf("%s: words for a feature that is not there", w.Language)
		}
	}
}

// TestNoWordsForNothing: words without a feature are left behind by one that went.
func TestNoWordsForNothing(t *testing.T) {
	t.Parallel()
	names := trace.FeatureNames()
	for _, w := range []*wording{dutch(), english()} {
		for name := range w.Feature.Text {
			if !slices.Contains(names.Fate, name) && !slices.Contains(names.Link, name) {
				t.Errorf("%s: %s is no feature", w.Language, name)
			}
		}
		for name := range w.Feature.Jump {
			if !slices.Contains(names.Jump, name) {
				t.Errorf("%s: %s is no feature of jumps", w.Language, name)
			}
		}
	}
}

func TestNumbers(t *testing.T) {
	t.Parallel()
	tests := []struct {
		n      float64
		nl, en string
	}{
		{0, "0,0", "0.0"}, {16.25, "16,3", "16.3"}, {1234.5, "1.234,5", "1,234.5"},
		{-1234567.89, "-1.234.567,9", "-1,234,567.9"}, {999.96, "1.000,0", "1,000.0"},
	}
	for _, tt := range tests {
		if got := dutch().decimal(tt.n, 1); got != tt.nl {
			t.Errorf("nl %v: got %s, want %s", tt.n, got, tt.nl)
		}
		if got := english().decimal(tt.n, 1); got != tt.en {
			t.Errorf("en %v: got %s, want %s", tt.n, got, tt.en)
		}
	}
	if got := dutch().date("2022-03-29"); got != "29 maart 2022" {
		t.Errorf("date: %s", got)
	}
	if got := dutch().date("voorjaar 2022"); got != "voorjaar 2022" {
		t.Errorf("what is no date changed: %s", got)
	}
}

func TestConfidenceGrades(t *testing.T) {
	t.Parallel()
	w := dutch()
	for confidence, want := range map[float64]string{
		1: w.Sure.Almost, 0.9: w.Sure.Almost, 0.89: w.Sure.Probably, 0.7: w.Sure.Probably,
		0.69: w.Sure.Unsure, 0: w.Sure.Unsure,
	} {
		if got := w.sure(confidence); got != want {
			t.Errorf("%v: %s", confidence, got)
		}
	}
}
