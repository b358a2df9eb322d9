package render

import "spoor/trace"

// letterWords stand in letters to participants.
type letterWords struct {
	Title, OpenTitle string
	Greeting         func(name string) string
	GroupGreeting    func(group string) string
	Described        func(who string) string // greets somebody who gave no name but was described
	OpenGreeting     string
	Thanks           func(subject string) string // subject may be ""
	OpenThanks       string
	What             func(memo, draft string) string // memo may be ""
	Count            func(c counts) string           // of more than one point
	Point            func(n int) string
	Said, OpenSaid   string
	When             func(session, date, question string) string // each may be "", not all
	Together         string
	Weight           func(n int) string
	Where            string // labels
	Changed          string
	Done             string
	Next             string
	Kept, Blurred    func(place string) string
	Lost, RuledLost  func(draft string) string
	Place            func(place, section string) string // section may be ""
	Caution          string                             // what is quoted only stands where the point once stood
	Before           func(draft string) string
	Step             func(draft, word, kinds string) string
	Gone             func(words string) string
	Outcomes         [otherwise]string
	Omitted          string
	Moved            func(to string) string
	Deferred         func(until string) string
	Merged           string
	MergedWithOwn    func(point int) string
	FillAnswer       string // what to fill in, as a question to the sender
	FillWhy          string
	FillNext         string
	FillContact      string
	FillFrom         string
	Fill             func(what string) string
	ToFill           func(n int) string
	Wrong            string
	Code             func(code string) string
	Regards          string
}

// letter is the wording of letters, in the form of address asked for.
func (w *wording) letter(informal bool) *letterWords {
	if informal && w.Language == trace.Dutch {
		informal := dutchInformalLetter()
		return &informal
	}
	return &w.Letter
}
