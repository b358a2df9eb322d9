package main

import "bytes"

// fileKind is a kind of file that is not text, known by its first bytes.
type fileKind string

// The kinds. The zero value is text.
const (
	wordFile    fileKind = "docx"
	writerFile  fileKind = "odt"
	sheetFile   fileKind = "xlsx"
	slidesFile  fileKind = "pptx"
	oldWordFile fileKind = "doc"
	pdfFile     fileKind = "pdf"
	rtfFile     fileKind = "rtf"
	zipFile     fileKind = "zip"
	imageFile   fileKind = "image"
	binaryFile  fileKind = "binary"
)

// sniff tells what kind of file the bytes are, "" when they are text.
func sniff(data []byte) fileKind {
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return zipKind(data)
	case bytes.HasPrefix(data, []byte("%PDF-")):
		return pdfFile
	case bytes.HasPrefix(data, []byte(`{\rtf`)):
		return rtfFile
	case bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		return oldWordFile
	case isImage(data):
		return imageFile
	case isBinary(data):
		return binaryFile
	}
	return ""
}

// zipKind tells which office document a zip file holds. The names of the files inside stand in it
// uncompressed, so looking for them is enough.
func zipKind(data []byte) fileKind {
	marks := []struct {
		name string
		kind fileKind
	}{
		{"word/", wordFile},
		{"opendocument.text", writerFile},
		{"xl/", sheetFile}, {"opendocument.spreadsheet", sheetFile},
		{"ppt/", slidesFile}, {"opendocument.presentation", slidesFile},
	}
	for _, m := range marks {
		if bytes.Contains(data, []byte(m.name)) {
			return m.kind
		}
	}
	return zipFile
}

func isImage(data []byte) bool {
	for _, magic := range []string{"\x89PNG\r\n", "\xFF\xD8\xFF", "GIF8", "II*\x00", "MM\x00*"} {
		if bytes.HasPrefix(data, []byte(magic)) {
			return true
		}
	}
	return len(data) > 12 && string(data[4:8]) == "ftyp"
}
