package trace

import "spoor/trace/internal/lang"

// LanguageOf tells in which language texts are written; "" when they hold no word that says so. Trace
// finds it out by itself: this is for who has to say that there is nothing to trace.
func LanguageOf(sources []Source) Language {
	code, share := detectWith(switchAll(sources))
	if share == 0 {
		return ""
	}
	return Language(code)
}

// detect is the language of notes, the home language when they do not tell.
func detect(sources []switched) lang.Code {
	code, _ := detectWith(sources)
	return code
}
