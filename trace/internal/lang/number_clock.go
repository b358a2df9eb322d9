package lang

import (
	"strconv"
	"strings"
)

// clock reads a time of day: 9.30, 17:40 uur, half elf 's avonds, kwart over negen, ten to six, 9am,
// om 9 uur, half past eight.
func (r numberReader) clock(i int) (Number, bool) {
	minutes, next, ok := r.clockWords(i)
	if !ok {
		minutes, next, ok = r.clockDigits(i)
	}
	if !ok {
		minutes, next, ok = r.wholeHour(i)
	}
	if !ok {
		return Number{}, false
	}
	minutes, last := r.dayPart(minutes, next)
	return Number{Kind: ClockTime, Value: float64(minutes % (24 * 60)), First: i, Last: last}, true
}

// looksLikeTime reports whether the token at i is written as a time: 9.30, 17:40.
func (r numberReader) looksLikeTime(i int) bool {
	_, _, ok := hourMinute(r.words[i].Lower)
	return ok && r.code == NL || strings.Contains(r.words[i].Lower, ":")
}

// hourMinute reads 9.30, 17:40 and 9u30.
func hourMinute(w string) (minutes int, colon, ok bool) {
	k := strings.IndexAny(w, ".:uh")
	if k < 1 || k > 2 {
		return 0, false, false
	}
	rest := strings.TrimSuffix(strings.TrimSuffix(w[k+1:], "u"), "h")
	if len(rest) != 2 {
		return 0, false, false
	}
	hour, err1 := strconv.Atoi(w[:k])
	minute, err2 := strconv.Atoi(rest)
	if err1 != nil || err2 != nil || hour > 24 || minute > 59 {
		return 0, false, false
	}
	return hour*60 + minute, w[k] != '.', true
}

// clockDigits reads a time in digits. With a full stop it may be a number: Dutch has a comma there,
// English wants a word such as at before it or pm behind it.
func (r numberReader) clockDigits(i int) (minutes, next int, ok bool) {
	w := r.words[i].Lower
	bare, pm := cutMeridiem(w)
	minutes, colon, ok := hourMinute(bare)
	if !ok && pm != "" && allDigits(bare) && len(bare) < 3 && bare != "" {
		hour, err := strconv.Atoi(bare)
		minutes, ok = hour*60, err == nil && hour <= 12
	}
	if !ok {
		return 0, i, false
	}
	follow := r.lower(i+1, i)
	sure := colon || pm != "" || r.code == NL && !r.bigUnit(i+1, i) || follow == "uur" ||
		isMeridiem(follow) || r.lists.clockBefore[r.lower(i-1, i)]
	if !sure {
		return 0, i, false
	}
	if pm != "" {
		minutes = meridiem(minutes, pm)
	}
	next = i + 1
	if follow == "uur" || follow == "u" {
		next++
	}
	return minutes, next, true
}

// bigUnit reports whether the word at k makes a number of 2.50: miljoen, euro, procent.
func (r numberReader) bigUnit(k, near int) bool {
	w := r.lower(k, near)
	_, scale := r.lists.scale[w]
	_, money := r.lists.money[w]
	_, unit := r.lists.units[w]
	return scale || money || unit && w != "uur" && w != "u" || w == "%" || w == "procent" ||
		r.lists.money[r.lower(near-1, near)] != ""
}

func isMeridiem(w string) bool {
	switch w {
	case "am", "pm", "a.m", "p.m", "o'clock":
		return true
	}
	return false
}

func cutMeridiem(w string) (bare, part string) {
	for _, p := range []string{"am", "pm"} {
		if rest, ok := strings.CutSuffix(w, p); ok && rest != "" && isDigit(rune(rest[len(rest)-1])) {
			return rest, p
		}
	}
	return w, ""
}

func meridiem(minutes int, part string) int {
	switch {
	case strings.HasPrefix(part, "p") && minutes < 12*60:
		return minutes + 12*60
	case strings.HasPrefix(part, "a") && minutes >= 12*60:
		return minutes - 12*60
	}
	return minutes
}

// clockWords reads a time in words: half elf (10:30), half past eight, kwart over negen, tien voor half
// zes, twenty to six.
func (r numberReader) clockWords(i int) (minutes, next int, ok bool) {
	if r.words[i].Lower == "half" {
		return r.halfHour(i)
	}
	offset, k, ok := r.minutesAround(i)
	if !ok {
		return 0, i, false
	}
	if r.lower(k, i) == "half" {
		base, next, ok := r.halfHour(k)
		return base + offset, next, ok
	}
	hour, next, ok := r.hour(k, i)
	return hour*60 + offset + 24*60, next, ok
}

// minutesAround reads kwart over, tien voor, vijf over, quarter past, ten to: minutes from the hour.
func (r numberReader) minutesAround(i int) (offset, next int, ok bool) {
	w := r.words[i].Lower
	v, known := r.lists.word(w)
	switch {
	case w == "kwart" || w == "quarter":
		v = 15
	case !known || v > 29 || v != float64(int(v)):
		return 0, i, false
	}
	k := i + 1
	if m := r.lower(k, i); m == "minuten" || m == "minutes" {
		k++
	}
	switch r.lower(k, i) {
	case "over", "past":
		offset = int(v)
	case "voor", "to":
		offset = -int(v)
	default:
		return 0, i, false
	}
	// "5 to 10" is a range, "vier voor twaalf euro" a price: digits are never read this way.
	return offset, k + 1, !r.words[i].Is(Digit) && (v == 15 || int(v)%5 == 0)
}

// halfHour reads half elf, which is 10:30 in Dutch, half past eight and the British half eight, 8:30.
func (r numberReader) halfHour(i int) (minutes, next int, ok bool) {
	k := i + 1
	if r.code == EN && r.lower(k, i) == "past" {
		k++
	}
	hour, next, ok := r.hour(k, i)
	if !ok {
		return 0, i, false
	}
	if r.code == EN {
		if k == i+1 && !r.lists.clockBefore[r.lower(i-1, i)] {
			return 0, i, false
		}
		return hour*60 + 30, next, true
	}
	return (hour+23)%24*60 + 30, next, true
}

// hour reads a number from 1 to 24 that counts nothing.
func (r numberReader) hour(k, near int) (hour, next int, ok bool) {
	if r.lower(k, near) == "" {
		return 0, k, false
	}
	v, known := r.lists.word(r.words[k].Lower)
	if !known {
		v, known = parseDigits(r.words[k].Lower, r.code)
	}
	if !known || v < 1 || v > 24 || v != float64(int(v)) {
		return 0, k, false
	}
	next = k + 1
	if u := r.lower(next, near); u == "uur" || u == "o'clock" {
		next++
	} else if !r.bare(next, near) || r.lists.money[u] != "" {
		return 0, k, false
	}
	return int(v), next, true
}

// wholeHour reads a full hour: om 9 uur, tot vijf uur, nine o'clock, at 9, "9 uur 's ochtends", noon.
func (r numberReader) wholeHour(i int) (minutes, next int, ok bool) {
	switch r.words[i].Lower {
	case "noon", "midday":
		return 12 * 60, i + 1, true
	case "middernacht", "midnight":
		return 0, i + 1, true
	}
	v, next, ok := r.cardinal(i)
	if !ok || next != i+1 || v < 0 || v > 24 || v != float64(int(v)) {
		return 0, i, false
	}
	before := r.lists.clockBefore[r.lower(i-1, i)]
	follow := r.lower(next, i)
	switch {
	case follow == "uur" || follow == "u":
		if before || r.partOfDay(next+1, i) != "" {
			return int(v) * 60, next + 1, true
		}
	case follow == "o'clock":
		return int(v) * 60, next + 1, true
	case isMeridiem(follow):
		return meridiem(int(v)*60, follow), next + 1, v <= 12
	case before && r.code == EN && v <= 12 && r.lower(i-1, i) == "at" && r.alone(next, i):
		return int(v) * 60, next, true
	}
	return 0, i, false
}

// alone reports whether the number before k counts nothing: the sentence ends there, or a stop word or
// a part of the day follows.
func (r numberReader) alone(k, near int) bool {
	w := r.lower(k, near)
	return w == "" || r.words[k].Is(Stop) && w != "of" || r.partOfDay(k, near) != ""
}

// partOfDay returns am or pm for words that say so at k: 's avonds, in the evening.
func (r numberReader) partOfDay(k, near int) string {
	w := r.lower(k, near)
	if w == "'s" || w == "in" || w == "the" {
		if part := r.partOfDay(k+1, near); part != "" && r.lower(k+1, near) != "'s" {
			return part
		}
		return ""
	}
	return r.lists.dayParts[w]
}

// dayPart moves a time to the afternoon or evening when the words behind it say so, and returns the
// index of the last word.
func (r numberReader) dayPart(minutes, next int) (int, int) {
	near := next - 1
	if isMeridiem(r.lower(next, near)) {
		return meridiem(minutes%(24*60), r.lower(next, near)), next
	}
	part := r.partOfDay(next, near)
	if part == "" {
		return minutes, near
	}
	last := next
	for r.lists.dayParts[r.lower(last, near)] == "" {
		last++
	}
	minutes %= 24 * 60
	if part == "pm" && minutes < 12*60 {
		minutes += 12 * 60
	}
	return minutes, last
}
