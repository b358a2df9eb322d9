package main

import (
	"io"
	"slices"
	"strings"

	"spoor/render"
	"spoor/trace"
)

// format is a way to write an outcome; its text is the value of --format.
type format string

// The formats.
const (
	textFormat format = "text"
	jsonFormat format = "json"
	pageFormat format = "html"
	csvFormat  format = "csv"
	lineFormat format = "line"

	// Of check.
	sarifFormat    format = "sarif"
	gitHubFormat   format = "github"
	gitLabFormat   format = "gitlab"
	baselineFormat format = "baseline"
	markdownFormat format = "markdown"
)

// allFormats are the formats that any command writes.
func allFormats() []string {
	return []string{
		string(textFormat), string(jsonFormat), string(pageFormat), string(csvFormat),
		string(lineFormat), string(sarifFormat), string(gitHubFormat), string(gitLabFormat),
		string(baselineFormat), string(markdownFormat),
	}
}

// writeFunc writes a report in one format.
type writeFunc func(io.Writer, *trace.Report, render.Options) error

// writer is a format with what writes it; a command has one for each format it can write.
type writer struct {
	format format
	write  writeFunc
}

func formatNames(writers []writer) []string {
	var names []string
	for _, w := range writers {
		names = append(names, string(w.format))
	}
	return names
}

// choose finds the writer for --format and --out: the format asked for, else the one that goes with
// the ending of the file, else the command's first.
func choose(command, asked, out string, writers []writer) (writer, error) {
	where, name := "--format "+asked, format(asked)
	if asked == "" {
		ending := extensionOf(out)
		if ending == "" {
			return writers[0], nil
		}
		where, name = "--out "+out, endingFormat(ending)
		if name == "" {
			return writer{}, fail(where, func(w *wording) message {
				return w.unknownEnding(ending)
			})
		}
	}
	for _, w := range writers {
		if w.format == name {
			return w, nil
		}
	}
	return writer{}, refuseFormat(command, where, string(name), formatNames(writers))
}

// refuseFormat tells a format that nobody knows from one that this command does not write.
func refuseFormat(command, where, name string, here []string) error {
	if slices.Contains(allFormats(), name) {
		return fail(where, func(w *wording) message { return w.formatNotHere(command, here) })
	}
	near := nearest(name, here)
	return fail(where, func(w *wording) message { return w.unknownFormat(near, here) })
}

// endingFormat is the format that goes with the ending of a file name, "" when none does.
func endingFormat(ending string) format {
	switch strings.ToLower(ending) {
	case ".txt", ".text":
		return textFormat
	case ".json":
		return jsonFormat
	case ".html", ".htm":
		return pageFormat
	case ".csv":
		return csvFormat
	case ".md", ".markdown":
		return markdownFormat
	}
	return ""
}
