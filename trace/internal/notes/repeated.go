package notes

import "strings"

// mostAsked is how many bytes a question has at most that stands before the answer on one line.
const mostAsked = 100

// askedBefore cuts a line into a question and what stands behind it; "" for another line.
func askedBefore(text string) (question, answer string) {
	at := strings.IndexByte(head(text, mostAsked), '?')
	if at < 0 || !startsUpper(text) || strings.ContainsAny(text[:at], ".!:;\"“") || wordCount(text[:at]) < 2 {
		return "", ""
	}
	return text[:at+1], strings.TrimSpace(text[at+1:])
}

// repeatedQuestion reads one of the lines of forms that were typed up: a question that comes back word for word, with an
// answer behind it. It says whether the line is one.
func (r *reader) repeatedQuestion(u *unit) bool {
	question, answer := askedBefore(u.text)
	if question == "" || u.isHeading() || u.quoted || u.fenced || len(u.cells) > 0 || r.askedOften()[question] < leastForms {
		return false
	}
	r.ask(question)
	if answer == "" || isNothing(answer) || strings.Trim(answer, "-–—.") == "" {
		r.rest(u, whyOther)
		return true
	}
	var by speech
	if under := r.under(); r.turn != nil {
		by = r.turn.by
	} else if under != nil {
		by = *under
	}
	r.state(u, u.start, u.end, by, answer)
	return true
}

// leastForms is how often such a question comes back at least.
const leastForms = 3

// askedOften counts the questions that open lines with an answer behind them, and alone.
func (r *reader) askedOften() map[string]int {
	if r.often == nil {
		r.often = map[string]int{}
		answered := map[string]bool{}
		for i := range r.units {
			if question, answer := askedBefore(r.units[i].text); question != "" {
				r.often[question]++
				answered[question] = answered[question] || answer != ""
			}
		}
		for question := range r.often {
			if !answered[question] {
				delete(r.often, question)
			}
		}
	}
	return r.often
}
