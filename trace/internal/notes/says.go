package notes

import "spoor/trace/internal/lang"

// Says says whether a word of a text is a form of a verb of speech, with the word that must follow it: "vindt", "asked",
// "geeft ... aan".
func Says(text []lang.Word, i int, code lang.Code) bool {
	if classOf(text[i].Lower)&sayings(code) == 0 {
		return false
	}
	for _, after := range words().speech[string(code)][text[i].Lower] {
		if after == "" {
			return true
		}
		for _, w := range text[i+1 : min(len(text), i+saysReach)] {
			if w.Lower == after {
				return true
			}
		}
	}
	return false
}

// saysReach is how many words behind a verb the word stands at most that belongs to it.
const saysReach = 15
