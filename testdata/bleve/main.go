// Command bleve measures, on the files of a case, what others take for a part of the work: goldmark to parse
// them, and bleve to find for each statement the five likeliest paragraphs of each draft.
//
//	bleve parse DIR
//	bleve search DIR LANGUAGE SAMPLE
//
// It writes one JSON object: processor time in seconds and, of a search, the first lines of the paragraphs
// found, by statement ("notes/001.md:3") and draft. Statements are lines "- Name: text"; of every SAMPLE of
// them one is looked up.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"

	"github.com/blevesearch/bleve/v2"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/en"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/nl"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
)

// outcome is what is written.
type outcome struct {
	Seconds float64            `json:"seconds"` // of processor time; of a search, for all questions
	Index   float64            `json:"index,omitempty"`
	Asked   int                `json:"asked,omitempty"`
	Found   map[string][][]int `json:"found,omitempty"`
}

func main() {
	out, err := run(os.Args[1:])
	if err == nil {
		err = json.NewEncoder(os.Stdout).Encode(out)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bleve:", err)
		os.Exit(2)
	}
}

func run(args []string) (outcome, error) {
	switch {
	case len(args) == 2 && args[0] == "parse":
		return parse(args[1])
	case len(args) == 4 && args[0] == "search":
		sample, err := strconv.Atoi(args[3])
		if err != nil {
			return outcome{}, err
		}
		return search(args[1], args[2], max(1, sample))
	}
	return outcome{}, errors.New("usage: bleve parse DIR, or bleve search DIR LANGUAGE SAMPLE")
}

// processorTime is what this process has used.
func processorTime() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	seconds := func(t syscall.Timeval) float64 { return float64(t.Sec) + float64(t.Usec)/1e6 }
	return seconds(u.Utime) + seconds(u.Stime)
}

func files(dir, folder string) ([]string, error) {
	names, err := filepath.Glob(filepath.Join(dir, folder, "*.md"))
	slices.Sort(names)
	return names, err
}

func parse(dir string) (outcome, error) {
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote))
	start := processorTime()
	for _, folder := range []string{"notes", "drafts"} {
		names, err := files(dir, folder)
		if err != nil {
			return outcome{}, err
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				return outcome{}, err
			}
			md.Parser().Parse(text.NewReader(data))
		}
	}
	return outcome{Seconds: processorTime() - start}, nil
}

// paragraph is a paragraph of a draft, found by its first line.
type paragraph struct{ Text string }

func search(dir, language string, sample int) (outcome, error) {
	drafts, err := files(dir, "drafts")
	if err != nil {
		return outcome{}, err
	}
	asked, err := statements(dir, sample)
	if err != nil {
		return outcome{}, err
	}
	out := outcome{Found: map[string][][]int{}}
	for _, name := range drafts {
		start := processorTime()
		index, err := indexOf(name, language)
		if err != nil {
			return outcome{}, err
		}
		indexed := processorTime()
		out.Index += indexed - start
		for _, s := range asked {
			query := bleve.NewMatchQuery(s.text)
			query.SetField("Text")
			result, err := index.Search(bleve.NewSearchRequestOptions(query, 5, 0, false))
			if err != nil {
				return outcome{}, err
			}
			var lines []int
			for _, hit := range result.Hits {
				line, err := strconv.Atoi(hit.ID)
				if err != nil {
					return outcome{}, err
				}
				lines = append(lines, line)
			}
			out.Found[s.key] = append(out.Found[s.key], lines)
			out.Asked++
		}
		out.Seconds += processorTime() - indexed
		if err := index.Close(); err != nil {
			return outcome{}, err
		}
	}
	return out, nil
}

// indexOf indexes the paragraphs of a draft in memory.
func indexOf(name, language string) (bleve.Index, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	mapping := bleve.NewIndexMapping()
	mapping.DefaultAnalyzer = language
	index, err := bleve.NewMemOnly(mapping)
	if err != nil {
		return nil, err
	}
	batch := index.NewBatch()
	for i, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		if err := batch.Index(strconv.Itoa(i+1), paragraph{line}); err != nil {
			return nil, err
		}
	}
	return index, index.Batch(batch)
}

type statement struct{ key, text string }

// statements are one of every so many of the notes.
func statements(dir string, sample int) ([]statement, error) {
	names, err := files(dir, "notes")
	if err != nil {
		return nil, err
	}
	var out []statement
	n := 0
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		for i, line := range strings.Split(string(data), "\n") {
			_, said, ok := strings.Cut(line, ": ")
			if !ok || line[0] != '-' {
				continue
			}
			if n++; n%sample == 0 {
				out = append(out, statement{fmt.Sprintf("notes/%s:%d", filepath.Base(name), i+1), said})
			}
		}
	}
	return out, nil
}
