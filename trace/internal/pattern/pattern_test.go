package pattern

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestPatternAnswersAsItsExpression(t *testing.T) {
	t.Parallel()
	const text, in = `(\p{L}+)=(\d+)`, "een=1, twee=22"
	p, re := New(text), regexp.MustCompile(text)
	if p.String() != text || !p.MatchString(in) || !p.Match([]byte(in)) || p.MatchString("een") {
		t.Errorf("%s does not match as its expression", p)
	}
	if got, want := p.ReplaceAllString(in, "$2"), re.ReplaceAllString(in, "$2"); got != want {
		t.Errorf("replaced %q, want %q", got, want)
	}
	if got := p.FindStringSubmatch(in); len(got) != 3 || got[2] != "1" {
		t.Errorf("found %q", got)
	}
	if got := p.FindAllString(in, -1); len(got) != 2 || got[1] != "twee=22" {
		t.Errorf("found %q", got)
	}
}

// TestPatternsCompile reads the source of everything that asks patterns: a wrong one would otherwise only show when
// somebody's notes are the first to need it.
func TestPatternsCompile(t *testing.T) {
	t.Parallel()
	n := 0
	for _, dir := range folders(t, filepath.Join("..", "..")) {
		for at, text := range patternsIn(t, dir) {
			n++
			if _, err := regexp.Compile(text); err != nil {
				t.Errorf("%s: %v", at, err)
			}
		}
	}
	if n < 200 {
		t.Errorf("looked at %d patterns only", n)
	}
}

func folders(t *testing.T, root string) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() {
			out = append(out, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// patternsIn are the expressions given to New in a package, by where they stand. Each must be a constant.
func patternsIn(t *testing.T, dir string) map[string]string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	set := token.NewFileSet()
	var files []*ast.File
	for _, path := range paths {
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(path, "_test.go") {
			files = append(files, file)
		}
	}
	info := types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	unknownImports := types.Config{Error: func(error) {}} // constants need none of them
	_, _ = unknownImports.Check(dir, set, files, &info)
	out := map[string]string{}
	for _, file := range files {
		for call := range callsOfNew(file) {
			at := set.Position(call.Pos()).String()
			if v := info.Types[call.Args[0]].Value; v != nil {
				out[at] = constant.StringVal(v)
			} else {
				t.Errorf("%s: the expression is no constant", at)
			}
		}
	}
	return out
}

func callsOfNew(file *ast.File) func(yield func(*ast.CallExpr) bool) {
	return func(yield func(*ast.CallExpr) bool) {
		for node := range ast.Preorder(file) {
			call, ok := node.(*ast.CallExpr)
			if !ok {
				continue
			}
			name, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || name.Sel.Name != "New" {
				continue
			}
			if pkg, ok := name.X.(*ast.Ident); ok && pkg.Name == "pattern" && !yield(call) {
				return
			}
		}
	}
}
