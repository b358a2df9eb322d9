package main

import (
	"cmp"
	"net/url"
	"strconv"

	"github.com/spf13/cobra"

	"spoor/cmd/internal/reader"
)

// readerFlags are the flags that choose a reader.
type readerFlags struct {
	reader     string // address, or name in spoor.yaml; off for none
	model      string
	onlyCached bool
	remote     bool
	split      *bool // nil when the command line does not say
}

// readerOff is the --reader that asks nobody.
const readerOff = "off"

// defaultKeyEnv is the environment variable with the key for an address on the command line.
const defaultKeyEnv = "SPOOR_READER_KEY"

// addReaderFlags gives a command the flags that choose a reader.
func (c *console) addReaderFlags(cmd *cobra.Command, f *readerFlags) {
	h, flags := c.words.help, cmd.Flags()
	flags.StringVar(&f.reader, "reader", "", h.reader)
	flags.StringVar(&f.model, "reader-model", "", h.readerModel)
	flags.BoolVar(&f.onlyCached, "reader-only-cached", false, h.readerOnlyCached)
	flags.BoolVar(&f.remote, "reader-remote", false, h.readerRemote)
	flags.BoolFunc("reader-split", h.readerSplit, func(said string) error {
		split, err := strconv.ParseBool(said)
		f.split = &split
		return err
	})
	// Where such servers answer when nobody told them otherwise.
	_ = cmd.RegisterFlagCompletionFunc("reader", cobra.FixedCompletions([]cobra.Completion{
		readerOff, "http://localhost:11434\tOllama", "http://localhost:8080\tllama.cpp",
		"http://localhost:1234\tLM Studio", "http://localhost:8000\tvLLM",
	}, cobra.ShellCompDirectiveNoFileComp)) // fails only when asked twice
}

// readerChoice is the reader that a command line and spoor.yaml together choose.
type readerChoice struct {
	readerConfig
	address    *url.URL // nil when nobody is asked
	key        string
	onlyCached bool
}

// chooseReader tells which reader is meant; nil when none is.
func (c *console) chooseReader(s config, f readerFlags) (*readerChoice, error) {
	chosen, err := namedReader(s, f)
	if err != nil || chosen == nil {
		return nil, err
	}
	choice := &readerChoice{readerConfig: *chosen, onlyCached: f.onlyCached}
	if choice.url == f.reader && !s.knows(chosen) {
		choice.key = c.getenv(defaultKeyEnv)
	}
	choice.model = cmp.Or(f.model, choice.model)
	if f.split != nil {
		choice.split = *f.split
	}
	if choice.model == "" {
		return nil, fail("--reader-model", func(w *wording) message { return w.readerNoModel() })
	}
	if choice.onlyCached || choice.url == "" {
		choice.onlyCached = true
		return choice, nil
	}
	if say := badAddress(choice.url); say != nil {
		return nil, fail("--reader "+choice.url, say)
	}
	choice.address, _ = reader.ParseAddress(choice.url) // it is no bad one
	if !reader.Loopback(choice.address) && !choice.remote && !f.remote {
		return nil, fail(choice.address.Host, func(w *wording) message { return w.readerRemote() })
	}
	if choice.keyEnv != "" {
		choice.key = c.getenv(choice.keyEnv)
		if choice.key == "" {
			return nil, fail(choice.keyEnv, func(w *wording) message { return w.readerNoKey() })
		}
	}
	return choice, nil
}

// namedReader is what is known of the reader that the command line means.
func namedReader(s config, f readerFlags) (*readerConfig, error) {
	plain := readerConfig{timeout: defaultTimeout, parallel: defaultParallel}
	switch {
	case f.reader == readerOff:
		return nil, nil
	case f.reader == "" && len(s.readers) > 0:
		return &s.readers[0], nil
	case f.reader == "" && f.model != "":
		return &plain, nil // a model by itself: what it answered before
	case f.reader == "" && (f.onlyCached || f.remote || f.split != nil && *f.split):
		return nil, fail("--reader", func(w *wording) message { return w.readerNone() })
	case f.reader == "":
		return nil, nil
	}
	var names []string
	for i, r := range s.readers {
		if r.name == f.reader || r.url == f.reader {
			return &s.readers[i], nil
		}
		names = append(names, r.name)
	}
	if !looksLikeAddress(f.reader) {
		near := nearest(f.reader, names)
		return nil, fail("--reader "+f.reader, func(w *wording) message { return w.readerUnknown(near) })
	}
	plain.url = f.reader
	return &plain, nil
}

// knows tells whether a reader is one of spoor.yaml, which names the variable with its key, if any.
func (c config) knows(r *readerConfig) bool {
	for i := range c.readers {
		if r == &c.readers[i] {
			return true
		}
	}
	return false
}

// client makes the client for a choice.
func (c *console) client(choice *readerChoice, p reader.Patience) *reader.Client {
	return reader.NewClient(reader.Endpoint{Address: choice.address, Model: choice.model,
		Key: choice.key, Timeout: choice.timeout}, p)
}
