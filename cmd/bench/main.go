package main

import (
	"flag"
	"fmt"
)

func main() {
	var s size
	flag.IntVar(&s.statements, "statements", 30, "")
	flag.IntVar(&s.drafts, "drafts", 5, "")
	flag.IntVar(&s.paragraphs, "paragraphs", 60, "")
	dir := flag.String("dir", "", "")
	flag.Parse()
	_, err := makeCase(*dir, &dutch, s, 1)
	fmt.Println(err)
}
