package render

import (
	"io"
	"net/url"

	"spoor/trace"
)

// The part of the Static Analysis Results Interchange Format (SARIF) 2.1.0, an OASIS standard, that a
// check fills.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool        sarifTool          `json:"tool"`
		Language    string             `json:"language"`
		Invocations []sarifInvocation  `json:"invocations"`
		ColumnKind  string             `json:"columnKind"`
		Results     list[*sarifResult] `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID    string       `json:"id"`
		Short sarifText    `json:"shortDescription"`
		Full  sarifText    `json:"fullDescription"`
		Help  sarifText    `json:"help"`
		Level sarifDefault `json:"defaultConfiguration"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifDefault struct {
		Level string `json:"level"`
	}
	sarifInvocation struct {
		Successful    bool                     `json:"executionSuccessful"`
		Notifications list[*sarifNotification] `json:"toolExecutionNotifications"`
	}
	sarifNotification struct {
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifResult struct {
		Rule         string            `json:"ruleId"`
		Index        int               `json:"ruleIndex"`
		Level        string            `json:"level"`
		Message      sarifText         `json:"message"`
		Locations    []sarifLocation   `json:"locations"`
		Related      []sarifLocation   `json:"relatedLocations,omitempty"`
		Fingerprints map[string]string `json:"partialFingerprints"`
	}
	sarifLocation struct {
		ID       int           `json:"id,omitempty"`
		Physical sarifPhysical `json:"physicalLocation"`
		Message  *sarifText    `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI  string `json:"uri"`
		Base string `json:"uriBaseId,omitempty"`
	}
	sarifRegion struct {
		Start int `json:"startLine"`
		End   int `json:"endLine"`
	}
)

// sarifSchema is where the standard keeps its JSON Schema.
const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// sarifRoot is the name by which readers of SARIF know the root of the repository.
const sarifRoot = "%SRCROOT%"

// CheckSARIF writes what broke a rule as SARIF 2.1.0: a result at the line of the notes where the
// statement stands, with the place in the last draft as a related one. The fingerprint comes from the
// id of the statement, so that an alert stays the same when lines move.
func CheckSARIF(w io.Writer, r *trace.Report, x Checked, o Options) error {
	v, err := newCheckView(r, x, o)
	if err != nil {
		return err
	}
	run := sarifRun{Language: string(v.Words.Language), ColumnKind: "utf16CodeUnits",
		Tool:        sarifTool{sarifDriver{Name: "spoor", Version: o.Version, Rules: []sarifRule{}}},
		Invocations: []sarifInvocation{{Successful: true, Notifications: each(v.Warnings, sarifOfWarning)}}}
	for i := range v.Rules {
		rule := &v.Rules[i]
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifOfRule(rule))
		for k := range rule.Alerts {
			result := sarifOfAlert(&rule.Alerts[k])
			result.Rule, result.Index = string(rule.Kind), i
			run.Results = append(run.Results, result)
		}
	}
	return encode(w, sarifLog{sarifSchema, "2.1.0", []sarifRun{run}})
}

func sarifOfRule(r *ruleView) sarifRule {
	return sarifRule{string(r.Kind), sarifText{sentence(r.Words.Name)}, sarifText{r.Words.Short},
		sarifText{r.Words.Help}, sarifDefault{"error"}}
}

func sarifOfWarning(a *alert) *sarifNotification {
	return &sarifNotification{"warning", sarifText{sentence(a.Text)},
		[]sarifLocation{sarifAt(a.File, a.Start, a.End)}}
}

func sarifOfAlert(a *alert) *sarifResult {
	out := &sarifResult{Level: "error",
		Message:   sarifText{joined(" ", sentence(joined(": ", a.ID, a.Text)), a.Quote)},
		Locations: []sarifLocation{sarifAt(a.File, a.Start, a.End)},
		// The second is the one by which GitHub knows an alert again.
		Fingerprints: map[string]string{"spoorAlert/v1": a.Fingerprint,
			"primaryLocationLineHash": a.Fingerprint[:16] + ":1"},
	}
	if a.Related != nil {
		at := sarifAt(a.Related.File, a.Related.Start, a.Related.End)
		at.ID, at.Message = 1, &sarifText{sentenceCase(a.Related.Text)}
		out.Related = []sarifLocation{at}
	}
	return out
}

func sarifAt(file string, start, end int) sarifLocation {
	place := url.URL{Path: file}
	out := sarifPhysical{Artifact: sarifArtifact{URI: place.String(), Base: sarifRoot}}
	if len(file) > 0 && file[0] == '/' {
		out.Artifact = sarifArtifact{URI: "file://" + place.String()}
	}
	if start > 0 {
		out.Region = &sarifRegion{start, max(start, end)}
	}
	return sarifLocation{Physical: out}
}
