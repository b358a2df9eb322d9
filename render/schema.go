package render

import _ "embed" // for the schema

//go:embed schema.json
var schemaJSON string

// Schema gives the JSON Schema (draft 2020-12) of what JSON, ShowJSON, ReadJSON and TermsJSON
// write. The bytes are the caller's own.
func Schema() []byte { return []byte(schemaJSON) }
