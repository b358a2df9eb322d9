package main

import (
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"time"
)

// sbomTool writes bills of materials in CycloneDX, from what Go leaves in a binary.
const sbomTool = "github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod@v1.10.0"

// billOfMaterials lists the modules in a binary, with versions, hashes and licences. A serial number
// and the time would make it another file on every run.
func billOfMaterials(binary, version string) ([]byte, error) {
	return run(nil, "go", "run", sbomTool, "bin", "-json", "-std", "-licenses", "-noserial",
		"-notimestamp", "-version", version, binary)
}

// sharedFiles are the files that are the same in every archive.
func sharedFiles(work, version string, date time.Time) ([]file, error) {
	var out []file
	for _, name := range []string{"README.md", "LICENSE", licenceFile} {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		out = append(out, file{filepath.Base(name), 0o644, data})
	}
	pages, err := manualPages(work, version, date)
	if err != nil {
		return nil, err
	}
	scripts, err := completions(work, version)
	return append(append(out, pages...), scripts...), err
}

// manualPages asks the command for its manual pages. What writes them is built in only for this.
func manualPages(work, version string, date time.Time) ([]file, error) {
	dir := filepath.Join(work, "man1")
	_, err := run([]string{"SOURCE_DATE_EPOCH=" + strconv.FormatInt(date.Unix(), 10)},
		"go", "run", "-tags", "man", "-ldflags", "-X main.version="+version, "./cmd/spoor", dir)
	if err != nil {
		return nil, err
	}
	listing, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var out []file
	for _, entry := range listing {
		data, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if err != nil {
			return nil, err
		}
		out = append(out, file{"man/man1/" + entry.Name(), 0o644, data})
	}
	return out, nil
}

// completions asks the command for what shells need to complete it.
func completions(work, version string) ([]file, error) {
	here := target{runtime.GOOS, runtime.GOARCH}
	binary, err := here.build(work, version)
	if err != nil {
		return nil, err
	}
	var out []file
	for _, shell := range []struct{ name, file string }{
		{"bash", "spoor.bash"}, {"zsh", "_spoor"}, {"fish", "spoor.fish"}, {"powershell", "spoor.ps1"},
	} {
		script, err := run(nil, binary, "completion", shell.name)
		if err != nil {
			return nil, err
		}
		out = append(out, file{"completions/" + shell.file, 0o644, script})
	}
	return out, nil
}
