package main

import (
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
)

// target is a system to build for, by the names that Go has for it.
type target struct{ system, processor string }

func targets() []target {
	var out []target
	for _, system := range []string{"darwin", "linux", "windows"} {
		for _, processor := range []string{"amd64", "arm64"} {
			out = append(out, target{system, processor})
		}
	}
	return out
}

// folder is the one folder in the archive, and the name of the archive without its ending.
func (t target) folder(version string) string {
	system := t.system
	if system == "darwin" {
		system = "macos" // as people call it
	}
	return fmt.Sprintf("spoor-%s-%s-%s", strings.TrimPrefix(version, "v"), system, t.processor)
}

func (t target) archive(version string) string {
	if t.system == "windows" {
		return t.folder(version) + ".zip"
	}
	return t.folder(version) + ".tar.gz"
}

func (t target) binary() string {
	if t.system == "windows" {
		return "spoor.exe"
	}
	return "spoor"
}

// build makes the command, without cgo, so that it needs nothing of the system it runs on.
func (t target) build(work, version string) (string, error) {
	place := filepath.Join(work, t.system+"-"+t.processor, t.binary())
	_, err := run([]string{"CGO_ENABLED=0", "GOOS=" + t.system, "GOARCH=" + t.processor}, "go", "build",
		"-trimpath", "-buildvcs=false", "-ldflags", "-s -w -buildid= -X main.version="+version,
		"-o", place, "./cmd/spoor")
	return place, err
}

// files are all files of an archive.
func (t target) files(work, version string, shared []file) ([]file, error) {
	place, err := t.build(work, version)
	if err != nil {
		return nil, err
	}
	data, err := os.ReadFile(place)
	if err != nil {
		return nil, err
	}
	materials, err := billOfMaterials(place, version)
	if err != nil {
		return nil, err
	}
	out := append([]file{{t.binary(), 0o755, data}, {"spoor.cdx.json", 0o644, materials}}, shared...)
	for i := range out {
		out[i].name = path.Join(t.folder(version), out[i].name)
	}
	return out, nil
}

// run runs a program and gives what it printed; what went wrong comes with what it said.
func run(environment []string, name string, args ...string) ([]byte, error) {
	c := exec.Command(name, args...)
	c.Env = append(os.Environ(), environment...)
	var said strings.Builder
	c.Stderr = &said
	out, err := c.Output()
	if err != nil {
		return nil, fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, said.String())
	}
	return out, nil
}
