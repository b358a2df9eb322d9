package render

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"

	"spoor/trace"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestGolden(t *testing.T) {
	t.Parallel()
	type writer func(io.Writer, *trace.Report, Options) error
	show := func(w io.Writer, r *trace.Report, o Options) error { return Show(w, r, "S2", o) }
	showJSON := func(w io.Writer, r *trace.Report, o Options) error { return ShowJSON(w, r, "S2", o) }
	english := Options{Language: trace.English, Version: "0.1.0"}
	dutch := Options{Version: "0.1.0"}
	narrow := Options{Width: 46}
	tests := []struct {
		file  string
		write writer
		o     Options
	}{
		{"small.nl.txt", Text, dutch}, {"small.en.txt", Text, english}, {"narrow.nl.txt", Text, narrow},
		{"color.nl.txt", Text, Options{Color: true}},
		{"show.nl.txt", show, dutch}, {"show.en.txt", show, english}, {"show.json", showJSON, dutch},
		{"show.all.nl.txt", show, Options{AllReasons: true}},
		{"read.nl.txt", Read, dutch}, {"read.en.txt", Read, english}, {"read.json", ReadJSON, dutch},
		{"read.wide.nl.txt", Read, Options{Width: 120}}, {"read.narrow.nl.txt", Read, narrow},
		{"read.codes.nl.txt", Read, Options{Names: NamesCodes}},
		{"read.nl.csv", ReadCSV, dutch}, {"read.en.csv", ReadCSV, english},
		{"terms.nl.txt", Terms, dutch}, {"terms.en.txt", Terms, english}, {"terms.json", TermsJSON, dutch},
		{"small.nl.html", HTML, dutch}, {"small.en.html", HTML, english},
		{"small.json", JSON, dutch}, {"small.nl.csv", CSV, dutch}, {"small.en.csv", CSV, english},
		{"small.line", Line, dutch},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			t.Parallel()
			var got bytes.Buffer
			if err := tt.write(&got, smallReport(), tt.o); err != nil {
				t.Fatal(err)
			}
			golden(t, tt.file, got.Bytes())
		})
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; run go test ./render -update and read the difference\ngot:\n%s", name, got)
	}
}
