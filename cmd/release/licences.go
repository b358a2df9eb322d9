package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// licenceFile lists the licences of all that is built into the command; spoor version --licences
// shows it.
const licenceFile = "cmd/spoor/licences.txt"

func writeLicences(place string) error {
	text, err := licenceList()
	if err != nil {
		return err
	}
	return os.WriteFile(place, text, 0o666)
}

// licenceList is the text: first a line for every module, then every licence in full.
func licenceList() ([]byte, error) {
	modules, err := builtIn()
	if err != nil {
		return nil, err
	}
	var lines, texts bytes.Buffer
	for _, m := range modules {
		text, err := m.licence()
		if err != nil {
			return nil, err
		}
		name := nameOf(text)
		if name == "" {
			return nil, fmt.Errorf("the licence of %s is none of those allowed: read it, and decide", m.path)
		}
		fmt.Fprintf(&lines, "%s %s: %s\n", m.path, m.version, name)
		fmt.Fprintf(&texts, "\n---- %s ----\n\n%s\n", m.path, strings.TrimSpace(text))
	}
	const head = "Spoor itself: EUPL-1.2. Built into it, each under its own licence:\n\n"
	return append(append([]byte(head), lines.Bytes()...), texts.Bytes()...), nil
}

// module is a module of which code is in the command.
type module struct{ path, version, dir string }

// builtIn are the modules in the command on any of the systems it is built for, and the standard library.
func builtIn() ([]module, error) {
	var out []module
	for _, t := range targets() {
		listing, err := run([]string{"GOOS=" + t.system, "GOARCH=" + t.processor, "CGO_ENABLED=0"}, "go", "list",
			"-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Version}}\t{{.Dir}}{{end}}{{end}}",
			"./cmd/spoor")
		if err != nil {
			return nil, err
		}
		for _, line := range strings.Split(string(listing), "\n") {
			parts := strings.Split(strings.TrimSpace(line), "\t")
			if m := (module{parts[0], "", ""}); len(parts) == 3 {
				m.version, m.dir = parts[1], parts[2]
				if !slices.Contains(out, m) {
					out = append(out, m)
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b module) int { return strings.Compare(a.path, b.path) })
	root, err := run(nil, "go", "env", "GOROOT")
	return append(out, module{"standard library of Go", "", strings.TrimSpace(string(root))}), err
}

// licence is the text of the licence of a module.
func (m module) licence() (string, error) {
	names := []string{"LICENSE", "LICENSE.txt", "LICENSE.md", "COPYING", "LICENCE"}
	for _, dir := range []string{m.dir, filepath.Dir(m.dir)} { // packagers move that of Go one up
		for _, name := range names {
			if data, err := os.ReadFile(filepath.Join(dir, name)); err == nil {
				return strings.ReplaceAll(string(data), "\r\n", "\n"), nil
			}
		}
	}
	return "", errors.New("no licence found for " + m.path)
}

// nameOf tells a licence by sentences that it has and no other has; "" when it is none of those under
// which code may be built into a program under EUPL-1.2.
func nameOf(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	for _, known := range []struct {
		name   string
		has    []string
		hasNot string
	}{
		{"Apache-2.0", []string{"Apache License Version 2.0, January 2004", "TERMS AND CONDITIONS FOR USE"}, ""},
		{"MIT", []string{"Permission is hereby granted, free of charge, to any person", "The above copyright notice and this permission notice"}, ""},
		{"BSD-3-Clause", []string{"Redistributions of source code must retain", "Redistributions in binary form must reproduce", "endorse or promote products"}, "advertising materials"},
		{"BSD-2-Clause", []string{"Redistributions of source code must retain", "Redistributions in binary form must reproduce"}, "endorse"},
	} {
		all := known.hasNot == "" || !strings.Contains(text, known.hasNot)
		for _, sentence := range known.has {
			all = all && strings.Contains(text, sentence)
		}
		if all {
			return known.name
		}
	}
	return ""
}
