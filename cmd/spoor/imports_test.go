package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The shape of the code, as rules. Imports run one way: cmd -> render -> trace -> leaves, cmd ->
// trace; a leaf is a package below trace/internal and knows neither trace nor another leaf, but
// for what allowedImports tells.

// goFile is what the rules look at in a file of Go.
type goFile struct {
	path    string // from the root of the repository, with /
	imports []string
	calls   []string // functions of packages, as "time.Now"
}

func (f goFile) isTest() bool { return strings.HasSuffix(f.path, "_test.go") }

// layer is the part of the shape a file belongs to: cmd, render, trace, or a leaf as
// trace/internal/lang.
func (f goFile) layer() string { return layerOf(path.Dir(f.path)) }

func layerOf(dir string) string {
	parts := strings.Split(dir, "/")
	if len(parts) > 2 && parts[0] == "trace" && parts[1] == "internal" {
		return strings.Join(parts[:3], "/")
	}
	return parts[0]
}

// importRule says of a file what is wrong with one of its imports; "" when nothing is.
type importRule func(f goFile, imported string) string

func importRules() []importRule {
	return []importRule{oneWay, onePlace, testsOnly, noNetwork, noPaths}
}

// oneWay guards the direction of imports.
func oneWay(f goFile, imported string) string {
	target, ours := strings.CutPrefix(imported, "spoor/")
	if !ours || f.isTest() {
		return ""
	}
	from, to := f.layer(), layerOf(target)
	if from == to || slices.Contains(allowedImports(from), to) ||
		from == "trace" && strings.HasPrefix(to, "trace/internal/") {
		return ""
	}
	return "imports run cmd -> render -> trace -> leaves; move what is shared down, " +
		"or hand it over as a value"
}

// allowedImports are the layers that a layer may import.
func allowedImports(layer string) []string {
	switch layer {
	case "cmd":
		return []string{"render", "trace"}
	case "render":
		return []string{"trace"}
	case "trace/internal/notes":
		return []string{"trace/internal/markdown", "trace/internal/lang", "trace/internal/pattern"}
	case "trace/internal/markdown":
		return []string{"trace/internal/pattern"}
	}
	return nil
}

// onePlace keeps each library of the heart of the matter in the one package that wraps it. Tests may
// read Markdown that was written back with a parser of Markdown.
func onePlace(f goFile, imported string) string {
	for library, home := range map[string]string{
		"github.com/yuin/goldmark":   "trace/internal/markdown",
		"github.com/sergi/go-diff":   "trace/internal/worddiff",
		"github.com/spf13/cobra":     "cmd",
		"go.yaml.in/yaml":            "cmd",
		"github.com/spf13/pflag":     "cmd",
		"golang.org/x/term":          "cmd",
		"golang.org/x/text/encoding": "cmd",
	} {
		readsBack := f.isTest() && library == "github.com/yuin/goldmark"
		if within(imported, library) && f.layer() != home && !readsBack {
			return "only " + home + " imports this; ask that package for what you need"
		}
	}
	return ""
}

func within(imported, library string) bool {
	return imported == library || strings.HasPrefix(imported, library+"/")
}

// testsOnly keeps out of the program what drives a browser in its tests.
func testsOnly(f goFile, imported string) string {
	if strings.HasPrefix(imported, "github.com/chromedp/") && !f.isTest() {
		return "a browser is for tests only; move this to a file that ends in _test.go"
	}
	return ""
}

// noNetwork keeps what people said on their own computer: one package asks a reader, when it is told to,
// and tests of commands play that reader.
func noNetwork(f goFile, imported string) string {
	if imported != "net" && !within(imported, "net/http") && !within(imported, "net/rpc") {
		return ""
	}
	if within(path.Dir(f.path), "cmd/internal/reader") || f.isTest() && f.layer() == "cmd" {
		return ""
	}
	return "only cmd/internal/reader opens a connection; leave this out"
}

// noPaths keeps files, chance and the terminal out of the library.
func noPaths(f goFile, imported string) string {
	if f.isTest() || f.layer() == "cmd" {
		return ""
	}
	switch imported {
	case "os", "os/exec", "log", "log/slog", "math/rand", "math/rand/v2":
		return "the library takes text and gives values, the same for the same input; " +
			"let cmd bring what comes from outside"
	}
	return ""
}

// noClock says what is wrong with a call.
func noClock(f goFile, call string) string {
	switch call {
	case "time.Now", "time.Since", "time.Until":
		if !f.isTest() && f.layer() != "cmd" {
			return "the same input must give the same bytes; take the date from the text, " +
				"or as a value from cmd"
		}
	}
	return ""
}

// broken lists what breaks the rules, with what to do about it.
func broken(files []goFile) []string {
	var out []string
	for _, f := range files {
		for _, imported := range f.imports {
			for _, rule := range importRules() {
				if advice := rule(f, imported); advice != "" {
					out = append(out, f.path+" imports "+imported+": "+advice)
				}
			}
		}
		for _, call := range f.calls {
			if advice := noClock(f, call); advice != "" {
				out = append(out, f.path+" calls "+call+": "+advice)
			}
		}
	}
	return out
}

// parseFile reads from a file what the rules look at.
func parseFile(name string, source []byte) (goFile, error) {
	parsed, err := parser.ParseFile(token.NewFileSet(), name, source, parser.SkipObjectResolution)
	if err != nil {
		return goFile{}, err
	}
	f := goFile{path: name}
	called := map[string]string{} // name in the file -> name of the package
	for _, spec := range parsed.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return goFile{}, err
		}
		f.imports = append(f.imports, imported)
		called[path.Base(imported)] = path.Base(imported)
		if spec.Name != nil {
			called[spec.Name.Name] = path.Base(imported)
		}
	}
	ast.Inspect(parsed, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok && called[x.Name] != "" {
				f.calls = append(f.calls, called[x.Name]+"."+s.Sel.Name)
			}
		}
		return true
	})
	return f, nil
}

// root is the root of the repository, from the folder of this test.
const root = "../.."

// isModule says whether a folder is a module of its own, such as the yardsticks of make bench: the rules
// are for Spoor.
func isModule(name string) bool {
	_, err := os.Stat(path.Join(root, name, "go.mod"))
	return err == nil
}

func repositoryFiles(t *testing.T) []goFile {
	t.Helper()
	var files []goFile
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != "." && (strings.HasPrefix(d.Name(), ".") || isModule(name)):
			return fs.SkipDir
		case d.IsDir() || path.Ext(name) != ".go":
			return nil
		}
		source, err := os.ReadFile(path.Join(root, name))
		if err != nil {
			return err
		}
		f, err := parseFile(name, source)
		files = append(files, f)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestImports(t *testing.T) {
	t.Parallel()
	files := repositoryFiles(t)
	if len(files) < 20 {
		t.Fatalf("%d files of Go found: this test looks in the wrong place", len(files))
	}
	for _, fault := range broken(files) {
		t.Error(fault)
	}
}

// TestImportRulesCanFail breaks each rule once, and comes close to each.
func TestImportRulesCanFail(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		file, source string
		want         string // part of the advice, "" when all is well
	}{
		{"cmd/spoor/a.go", `import "spoor/render"`, ""},
		{"cmd/spoor/a.go", `import "spoor/trace"`, ""},
		{"render/a.go", `import "spoor/trace"`, ""},
		{"render/a.go", `import "spoor/cmd/spoor"`, "imports run"},
		{"trace/a.go", `import "spoor/render"`, "imports run"},
		{"trace/a.go", `import "spoor/cmd/spoor"`, "imports run"},
		{"trace/a.go", `import "spoor/trace/internal/lang"`, ""},
		{"trace/a_test.go", `import "spoor/render"`, ""},
		{"trace/internal/lang/a.go", `import "spoor/trace"`, "imports run"},
		{"trace/internal/lang/a.go", `import "spoor/trace/internal/align"`, "imports run"},
		{"trace/internal/lang/x/a.go", `import "spoor/trace/internal/lang"`, ""},
		{"trace/internal/notes/a.go", `import "spoor/trace/internal/lang"`, ""},
		{"trace/internal/notes/a.go", `import "spoor/trace/internal/markdown"`, ""},
		{"trace/internal/notes/a.go", `import "spoor/trace/internal/align"`, "imports run"},
		{"trace/internal/markdown/a.go", `import "github.com/yuin/goldmark/ast"`, ""},
		{"trace/a.go", `import "github.com/yuin/goldmark"`, "only trace/internal/markdown"},
		{"render/a.go", `import "github.com/yuin/goldmark"`, "only trace/internal/markdown"},
		{"render/a_test.go", `import "github.com/yuin/goldmark/ast"`, ""},
		{"render/a_test.go", `import "github.com/sergi/go-diff/diffmatchpatch"`,
			"only trace/internal/worddiff"},
		{"render/a.go", `import "github.com/sergi/go-diff/diffmatchpatch"`,
			"only trace/internal/worddiff"},
		{"trace/internal/worddiff/a.go", `import "github.com/sergi/go-diff/diffmatchpatch"`, ""},
		{"render/a.go", `import "github.com/spf13/cobra"`, "only cmd"},
		{"cmd/learn/a.go", `import "github.com/spf13/cobra"`, ""},
		{"render/a.go", `import "github.com/chromedp/chromedp"`, "tests only"},
		{"render/a_test.go", `import "github.com/chromedp/cdproto/page"`, ""},
		{"cmd/spoor/a.go", `import "net/http"`, "opens a connection"},
		{"cmd/spoor/a_test.go", `import "net/http/httptest"`, ""},
		{"cmd/internal/reader/a.go", `import "net/http"`, ""},
		{"render/a.go", `import "net/http"`, "opens a connection"},
		{"trace/a_test.go", `import "net"`, "opens a connection"},
		{"cmd/spoor/a.go", `import "net/url"`, ""},
		{"trace/a.go", `import "os"`, "takes text"},
		{"render/a.go", `import "math/rand/v2"`, "takes text"},
		{"render/a_test.go", `import "os"`, ""},
		{"cmd/spoor/a.go", `import "os"`, ""},
		{"trace/a.go", `import "time"; var t = time.Now()`, "same bytes"},
		{"trace/internal/lang/a.go", `import c "time"; var t = c.Now`, "same bytes"},
		{"render/a.go", `import "time"; var t = time.Since(time.Time{})`, "same bytes"},
		{"render/a.go", `import "time"; var t = time.March`, ""},
		{"cmd/spoor/a.go", `import "time"; var t = time.Now()`, ""},
	} {
		f, err := parseFile(c.file, []byte("package a\n"+c.source))
		if err != nil {
			t.Fatal(err)
		}
		faults := broken([]goFile{f})
		switch {
		case c.want == "" && len(faults) > 0:
			t.Errorf("%s, %s: %q", c.file, c.source, faults)
		case c.want != "" && (len(faults) == 0 || !strings.Contains(faults[0], c.want)):
			t.Errorf("%s, %s: %q, want %q", c.file, c.source, faults, c.want)
		}
	}
}
