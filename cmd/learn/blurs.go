package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"spoor/trace"
)

// writeBlurs learns from a folder of examples how input is blurred, and writes the table that ships.
func writeBlurs(root, file string) error {
	if file == "" {
		return errors.New("name the file to write with -write")
	}
	sources, err := readBlurs(root)
	if err != nil {
		return err
	}
	table, err := trace.LearnBlurs(sources)
	if err != nil {
		return err
	}
	return os.WriteFile(file, table, 0o644)
}

// readBlurs reads the files of examples of a folder, by name.
func readBlurs(root string) ([]trace.Source, error) {
	files, err := filepath.Glob(filepath.Join(root, "*.txt"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: no files of examples", root)
	}
	var out []trace.Source
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		out = append(out, trace.Source{Path: filepath.Base(file), Text: string(text)})
	}
	return out, nil
}
