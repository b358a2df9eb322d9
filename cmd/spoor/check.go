package main

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"spoor/render"
	"spoor/trace"
	"spoor/trace/check"
)

// errBroken says that a case was checked and that a limit is passed: all that there is to say has been
// said on standard output.
var errBroken = errors.New("a limit is passed")

// checking is one run of check.
type checking struct {
	flags  *caseFlags
	asked  limits // on the command line
	failOn []string
	values map[string]*string // of the flags for limits, by name
	quote  bool

	in      *inputs
	rules   []check.Rule
	base    check.Baseline
	outcome *check.Outcome
}

func (c *console) checkCommand() *cobra.Command {
	h := c.words.help
	k := &checking{flags: &caseFlags{}, values: map[string]*string{}}
	writers := k.writers()
	cmd := c.command("check", "[CASE]", h.checkShort, h.checkLong)
	c.addReadFlags(cmd, k.flags)
	c.addShowFlags(cmd, k.flags, writers)
	flags := cmd.Flags()
	flags.BoolVar(&k.quote, "quote", false, h.quote)
	flags.StringArrayVar(&k.failOn, "fail-on", nil, h.failOn)
	offer(cmd, "fail-on", func(begun string) []string { return nextInList(begun, failOnWords()) })
	flags.StringVar(&k.asked.baseline, "baseline", "", h.baseline)
	for _, limit := range allLimits() {
		k.values[limit.name] = flags.String(limit.name, "", h.limits[limit.name])
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := atMost(1, args, "spoor check CASE"); err != nil {
			return err
		}
		if err := k.readFlags(cmd); err != nil {
			return err
		}
		err := c.carryOut(cmd.Context(), request{command: "check", dir: first(args), flags: k.flags,
			writers: writers, before: k.before})
		if err == nil && k.outcome != nil && len(k.outcome.Broken()) > 0 {
			return errBroken
		}
		return err
	}
	return cmd
}

// readFlags reads the flags that only check has.
func (k *checking) readFlags(cmd *cobra.Command) error {
	if cmd.Flags().Changed("fail-on") {
		words := strings.Split(strings.Join(k.failOn, ","), ",")
		if wrong, ok := k.asked.setFailOn(words); !ok {
			var near []string
			if wrong != failOnNone { // which is wrong beside others only
				near = nearest(wrong, failOnWords())
			}
			return fail("--fail-on "+wrong, func(w *wording) message {
				return w.badFailOn(near, failOnWords())
			})
		}
	}
	if cmd.Flags().Changed("baseline") && k.asked.baseline == "" {
		return fail("--baseline", func(w *wording) message { return w.missingValue() })
	}
	k.asked.at = map[string]float64{}
	for _, limit := range allLimits() {
		if !cmd.Flags().Changed(limit.name) {
			continue
		}
		value, ok := limit.parse(*k.values[limit.name])
		if !ok {
			return fail("--"+limit.name+" "+*k.values[limit.name], func(w *wording) message {
				return w.badLimit(limit.needed(w))
			})
		}
		k.asked.at[limit.name] = value
	}
	return k.checkBaselineFormat()
}

// checkBaselineFormat refuses to write a baseline and hold the case against something at once: whoever
// asks for both would take the one for the other.
func (k *checking) checkBaselineFormat() error {
	asks := k.asked.failOn != nil || k.asked.baseline != "" || len(k.asked.at) > 0
	if k.flags.format != string(baselineFormat) || !asks {
		return nil
	}
	return fail("--format "+k.flags.format, func(w *wording) message { return w.baselineChecksNothing() })
}

// before reads what there is to hold the case against, when spoor.yaml is known and nothing is traced
// yet.
func (k *checking) before(in *inputs, settings config) error {
	k.in = in
	k.flags.names = cmp.Or(k.flags.names, string(settings.namesPolicy))
	all := k.asked.over(settings.limits)
	k.rules = all.rules()
	if all.baseline == "" || k.flags.format == string(baselineFormat) {
		return nil
	}
	file := all.baseline
	if k.asked.baseline == "" && !filepath.IsAbs(file) { // as spoor.yaml has it: from the case
		file = filepath.Join(in.dir, filepath.FromSlash(file))
	}
	var err error
	k.base, err = readBaseline(file)
	return err
}

// readBaseline reads a baseline, or says with its line why it is none.
func readBaseline(file string) (check.Baseline, error) {
	data, why := readBytes(file, defaultMaxSize)
	if why != nil && errors.Is(why.cause, fs.ErrNotExist) {
		return nil, fail(file, func(w *wording) message { return w.noBaselineFile(file) })
	}
	if why != nil {
		return nil, why
	}
	text, _ := decode(data)
	base, err := check.ParseBaseline(text)
	var fault *check.BaselineFault
	if errors.As(err, &fault) {
		return nil, fail(place(file, fault.Line), func(w *wording) message {
			return w.badBaseline(fault.Why)
		})
	}
	return base, err
}

// writers are the formats of check. Each holds the report against the rules when it is there.
func (k *checking) writers() []writer {
	here := func(path string) string { return filepath.ToSlash(k.in.fileOf(path)) }
	fromRoot := func(path string) string { return k.in.fromRoot(path) }
	with := func(write checkFunc, place func(string) string) writeFunc {
		return func(w io.Writer, r *trace.Report, o render.Options) error {
			k.outcome = check.Run(r, k.rules, k.base)
			return write(w, r, render.Checked{Outcome: k.outcome, Quote: k.quote, Place: place,
				Case: k.in.dirShown()}, o)
		}
	}
	return []writer{
		{textFormat, with(render.CheckText, here)},
		{lineFormat, with(render.CheckLine, here)},
		{sarifFormat, with(render.CheckSARIF, fromRoot)},
		{gitHubFormat, with(render.CheckGitHub, fromRoot)},
		{gitLabFormat, with(render.CheckGitLab, fromRoot)},
		{baselineFormat, render.Baseline},
	}
}

// checkFunc writes the outcome of a check in one format.
type checkFunc func(io.Writer, *trace.Report, render.Checked, render.Options) error

// dirShown is the case as one would type it behind a command, "" when it is the folder one is in.
func (in *inputs) dirShown() string {
	if in.dir == "." {
		return ""
	}
	if slices.ContainsFunc([]rune(in.dir), func(r rune) bool { return r == ' ' || r == '"' }) {
		return `"` + in.dir + `"`
	}
	return in.dir
}
