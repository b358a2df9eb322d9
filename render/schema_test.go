package render

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"spoor/trace"
)

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("urn:spoor:trace:1", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("urn:spoor:trace:1")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func validate(t *testing.T, s *jsonschema.Schema, text string) error {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return s.Validate(doc)
}

func TestOutputFollowsSchema(t *testing.T) {
	t.Parallel()
	s := compiled(t)
	show := func(id string) func(io.Writer, *trace.Report, Options) error {
		return func(w io.Writer, r *trace.Report, o Options) error { return ShowJSON(w, r, id, o) }
	}
	writers := map[string]func(io.Writer, *trace.Report, Options) error{
		"whole": JSON, "read": ReadJSON, "terms": TermsJSON, "statement": show("S2"), "item": show("r1"),
	}
	for name, write := range writers {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var b bytes.Buffer
			if err := write(&b, smallReport(), Options{}); err != nil {
				t.Fatal(err)
			}
			if err := validate(t, s, b.String()); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestRepairsFollowSchema(t *testing.T) {
	t.Parallel()
	r := answeredReport()
	for i := range r.Statements {
		r.Statements[i].Answer = nil
	}
	s, text := compiled(t), rendered(t, JSON, r, Options{})
	if err := validate(t, s, text); err != nil {
		t.Error(err)
	}
	broken := strings.Replace(text, `"kind": "place"`, `"kind": "somewhere"`, 1)
	if broken == text || validate(t, s, broken) == nil {
		t.Error("a detail of an unknown kind is accepted")
	}
}

func TestEmptyReportFollowsSchema(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	if err := JSON(&b, &trace.Report{}, Options{}); err != nil {
		t.Fatal(err)
	}
	if err := validate(t, compiled(t), b.String()); err != nil {
		t.Error(err)
	}
	if strings.Count(b.String(), "null") != 1 {
		t.Errorf("only return may be null:\n%s", b.String())
	}
}

func TestSchemaRefuses(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	if err := JSON(&b, smallReport(), Options{}); err != nil {
		t.Fatal(err)
	}
	s := compiled(t)
	breaks := []struct{ name, old, new string }{
		{"unknown fate", `"fate": "kept"`, `"fate": "saved"`},
		{"lost with passages", `"fate": "kept"`, `"fate": "lost"`},
		{"unknown field", `"suspect": false`, `"suspect": false, "sure": true`},
		{"missing field", `"role": "KCC",`, ``},
		{"confidence above 1", `"confidence": 0.97`, `"confidence": 97`},
		{"line 0", `"line": 17`, `"line": 0`},
		{"another schema", `spoor.trace/1`, `spoor.trace/2`},
		{"a list that is null", `"authors": []`, `"authors": null`},
	}
	for _, tt := range breaks {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			broken := strings.Replace(b.String(), tt.old, tt.new, 1)
			if broken == b.String() {
				t.Fatalf("%s is not in the document", tt.old)
			}
			if validate(t, s, broken) == nil {
				t.Error("accepted")
			}
		})
	}
}

func TestSameBytes(t *testing.T) {
	t.Parallel()
	var first, second bytes.Buffer
	for _, b := range []*bytes.Buffer{&first, &second} {
		if err := JSON(b, smallReport(), Options{}); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) || !json.Valid(first.Bytes()) {
		t.Error("two runs differ, or are no JSON")
	}
}
