package main

import (
	"strings"

	"spoor/trace"
)

// spokenLanguage is the language for help and errors: what --lang says, else the locale, else
// English. It looks at the raw arguments because it must be known before they are parsed: a faulty
// command line is answered in it.
func spokenLanguage(args []string, getenv func(string) string) trace.Language {
	if asked := trace.Language(langFlag(args)); asked == trace.Dutch || asked == trace.English {
		return asked
	}
	return localeLanguage(getenv)
}

// langFlag is the last value given to --lang, "" when there is none.
func langFlag(args []string) string {
	value := ""
	for i, arg := range args {
		if arg == "--" {
			break
		}
		if v, ok := strings.CutPrefix(arg, "--lang="); ok {
			value = v
		} else if arg == "--lang" && i+1 < len(args) {
			value = args[i+1]
		}
	}
	return value
}

// localeLanguage is Dutch when the locale is (nl, nl_NL.UTF-8, nl-BE), English otherwise. The first
// variable that is set decides, as POSIX has it.
func localeLanguage(getenv func(string) string) trace.Language {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		locale := strings.ToLower(getenv(name))
		if locale == "" {
			continue
		}
		if end := strings.IndexAny(locale, "_-.@"); end >= 0 {
			locale = locale[:end]
		}
		if locale == "nl" || locale == "dutch" {
			return trace.Dutch
		}
		return trace.English
	}
	return trace.English
}
