package main

import (
	"fmt"
	"os"
	"path/filepath"

	"spoor/render"
)

// ownTemplates are the templates to write with.
type ownTemplates struct {
	*render.Templates
	dir string // where they came from, "" for those of Spoor alone
}

// readTemplates reads the templates in the folder on the command line, else in that of spoor.yaml,
// which is named from the case folder. A template that is not there is that of Spoor.
func (f *lettersFlags) readTemplates(caseDir string, settings lettersConfig) (ownTemplates, error) {
	dir, where := f.templates, "--templates "+f.templates
	if dir == "" && settings.templates != "" {
		dir = settings.templates
		if !filepath.IsAbs(dir) {
			dir = filepath.Join(caseDir, filepath.FromSlash(dir))
		}
		where = place(filepath.Join(caseDir, configName), settings.templatesLine)
	}
	own := map[string]string{}
	if dir != "" {
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return ownTemplates{}, fail(where, func(w *wording) message { return w.noFolder(nil) })
		}
		for _, name := range render.TemplateFiles() {
			file := filepath.Join(dir, name)
			if _, err := os.Lstat(file); err != nil {
				continue
			}
			data, why := readBytes(file, defaultMaxSize)
			if why != nil {
				return ownTemplates{}, why
			}
			own[name], _ = decode(data)
		}
		if len(own) == 0 {
			return ownTemplates{}, fail(where, func(w *wording) message {
				return w.letters.noTemplates(render.TemplateFiles())
			})
		}
	}
	templates, err := render.NewTemplates(own)
	return ownTemplates{templates, dir}, templateFailure(dir, err)
}

// fill fills a template in.
func (t ownTemplates) fill(name string, with any) ([]byte, error) {
	out, err := t.Templates.Fill(name, with)
	return out, templateFailure(t.dir, err)
}

// printTemplates puts the templates of Spoor in a folder, to begin with.
func (c *console) printTemplates(f *lettersFlags) error {
	if err := checkOutFolder("--print-templates", f.print, &inputs{}); err != nil {
		return err
	}
	var targets []target
	var pages [][]byte
	for _, name := range render.TemplateFiles() {
		file := filepath.Join(f.print, name)
		if _, err := os.Lstat(file); err == nil && !f.force {
			return fail(file, func(w *wording) message { return w.letters.templateThere() })
		}
		targets = append(targets, target{flag: "--print-templates", file: file})
		pages = append(pages, []byte(render.DefaultTemplate(name)))
	}
	if f.dryRun {
		for _, t := range targets {
			fmt.Fprintln(c.out, filepath.ToSlash(t.file))
		}
		return nil
	}
	made := os.Mkdir(f.print, 0o777) == nil
	if err := writeFiles(targets, pages); err != nil {
		if made {
			os.Remove(f.print)
		}
		return err
	}
	fmt.Fprintf(c.err, "spoor: %s\n", oneLine(c.words.wrote(f.print)))
	return nil
}
