package glossary

import (
	"encoding/csv"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// WriteCSV writes entries as a table that [Read] reads.
func WriteCSV(out io.Writer, entries []Entry) error {
	table := csv.NewWriter(out)
	_ = table.Write([]string{"source", "target", "untranslated", "note", "source_lang", "target_lang"})
	for i := range entries {
		e := &entries[i]
		untranslated := ""
		if e.Untranslated {
			untranslated = "yes"
		}
		_ = table.Write([]string{cell(e.Source), cell(strings.Join(e.Accepted, "|")), untranslated, cell(e.Note), e.SourceLang, e.TargetLang})
	}
	table.Flush()
	if err := table.Error(); err != nil {
		return fmt.Errorf("writing the glossary: %w", err)
	}
	return nil
}

// cell keeps a spreadsheet from taking text for a formula.
func cell(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) {
		return " " + text
	}
	return text
}

// WriteTBX writes entries as TBX-Basic 3 (ISO 30042:2019, in the style that
// names categories by attributes).
func WriteTBX(out io.Writer, title string, entries []Entry) error {
	document := &tbx{Space: "urn:iso:std:iso:30042:ed-2", Type: "TBX-Basic", Style: "dca", Lang: "en",
		Title: title, Source: "Proposed by kawan from translations."}
	for i := range entries {
		e := &entries[i]
		c := tbxConcept{ID: fmt.Sprintf("c%d", i+1), Note: e.Note}
		c.Languages = []tbxLanguage{{Lang: orUndetermined(e.SourceLang), Terms: []tbxTerm{{Term: e.Source}}}}
		target := tbxLanguage{Lang: orUndetermined(e.TargetLang)}
		for k, accepted := range e.Accepted {
			value := "preferredTerm-admn-sts"
			if k > 0 {
				value = "admittedTerm-admn-sts"
			}
			target.Terms = append(target.Terms, tbxTerm{accepted, &tbxNote{"administrativeStatus", value}})
		}
		c.Languages = append(c.Languages, target)
		document.Concepts = append(document.Concepts, c)
	}
	_, err := io.WriteString(out, xml.Header)
	if err == nil {
		encoder := xml.NewEncoder(out)
		encoder.Indent("", "  ")
		err = encoder.Encode(document)
	}
	if err == nil {
		_, err = io.WriteString(out, "\n")
	}
	if err != nil {
		return fmt.Errorf("writing the glossary: %w", err)
	}
	return nil
}

func orUndetermined(tag string) string {
	if tag == "" {
		return "und"
	}
	return tag
}

type tbx struct {
	XMLName  xml.Name     `xml:"tbx"`
	Space    string       `xml:"xmlns,attr"`
	Type     string       `xml:"type,attr"`
	Style    string       `xml:"style,attr"`
	Lang     string       `xml:"xml:lang,attr"`
	Title    string       `xml:"tbxHeader>fileDesc>titleStmt>title"`
	Source   string       `xml:"tbxHeader>fileDesc>sourceDesc>p"`
	Concepts []tbxConcept `xml:"text>body>conceptEntry"`
}

type tbxConcept struct {
	ID        string        `xml:"id,attr"`
	Note      string        `xml:"note,omitempty"`
	Languages []tbxLanguage `xml:"langSec"`
}

type tbxLanguage struct {
	Lang  string    `xml:"xml:lang,attr"`
	Terms []tbxTerm `xml:"termSec"`
}

type tbxTerm struct {
	Term string   `xml:"term"`
	Note *tbxNote `xml:"termNote"`
}

type tbxNote struct {
	Type  string `xml:"type,attr"`
	Value string `xml:",chardata"`
}
