// Package reader brings a language model to Spoor, for those who have one they may use: on the laptop,
// on a server of their own, or wherever --reader-remote allows. It words what package trace wants to
// know (prompt*.go), sends it to a chat endpoint of the kind that OpenAI described and that Ollama,
// llama.cpp, LM Studio and vLLM offer as well, or writes it to a file for a batch, reads what comes back
// (answer*.go), and keeps it in the case folder.
//
// It is the only package that opens a connection. Names of people are codes in all that leaves it
// (codes.go), and the address is that of this computer unless its owner said otherwise (endpoint.go).
// What a model says is judged nowhere here: package trace believes it as far as the texts prove it.
package reader
