package report

// The objects of SARIF 2.1.0 that are written, named as the standard names them.

type sarifText struct {
	Text string `json:"text"`
}

type sarifRule struct {
	ID         string        `json:"id"`
	Short      sarifText     `json:"shortDescription"`
	Help       sarifMarkdown `json:"help"`
	Default    sarifDefault  `json:"defaultConfiguration"`
	Properties sarifTags     `json:"properties"`
}

type sarifMarkdown struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown"`
}

type sarifDefault struct {
	Level string `json:"level"`
}

type sarifTags struct {
	Tags []string `json:"tags"`
}

type sarifResult struct {
	RuleID       string            `json:"ruleId"`
	Level        string            `json:"level"`
	Message      sarifText         `json:"message"`
	Locations    []sarifLocation   `json:"locations"`
	Related      []sarifLocation   `json:"relatedLocations,omitempty"`
	Fingerprints map[string]string `json:"partialFingerprints"`
	Rank         float64           `json:"rank"` // confidence, 0 to 100
	Properties   sarifProperties   `json:"properties"`

	Suppressions []sarifSuppression `json:"suppressions,omitempty"`
}

type sarifProperties struct {
	Severity   string  `json:"severity"`
	Confidence float64 `json:"confidence"`
	MQM        string  `json:"mqm,omitempty"`
	ITS        string  `json:"its,omitempty"`
}

type sarifLocation struct {
	ID       int            `json:"id,omitempty"`
	Message  *sarifText     `json:"message,omitempty"`
	Physical *sarifPhysical `json:"physicalLocation,omitempty"`
	Logical  []sarifLogical `json:"logicalLocations,omitempty"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   sarifRegion   `json:"region"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifRegion struct {
	StartLine   int       `json:"startLine"`
	StartColumn int       `json:"startColumn"`
	EndLine     int       `json:"endLine,omitempty"`
	EndColumn   int       `json:"endColumn,omitempty"`
	ByteOffset  *int      `json:"byteOffset,omitempty"` // of the file
	ByteLength  *int      `json:"byteLength,omitempty"`
	Snippet     *sarifCut `json:"snippet,omitempty"`
}

// sarifCut is the text of a region: as the file has it, or without its markup.
type sarifCut struct {
	Text     string     `json:"text,omitempty"`
	Rendered *sarifText `json:"rendered,omitempty"`
}

type sarifLogical struct {
	Name string `json:"name"`
	Kind string `json:"kind"`
}

type sarifNotification struct {
	Level      string            `json:"level"`
	Message    sarifText         `json:"message"`
	Descriptor map[string]string `json:"descriptor,omitempty"`
}
