package wire

import (
	"github.com/kawan-mt/kawan/checks"
	pb "github.com/kawan-mt/kawan/proto/kawan/plugin/v1"
)

func findingTo(f checks.Finding) *pb.Finding {
	return &pb.Finding{
		Rule:       f.Rule,
		Job:        f.Job,
		Severity:   severities.toMessage[f.Severity],
		Confidence: f.Confidence,
		Message:    messageTo(f.Message),
		Target:     optionalSpanTo(f.Target),
		Source:     optionalSpanTo(f.Source),
		Reference:  optionalSpanTo(f.Reference),
		Related:    each(f.Related, placeTo),
		Evidence: each(f.Evidence, func(e checks.Evidence) *pb.Evidence {
			evidence := &pb.Evidence{Label: messageTo(e.Label), Value: e.Value}
			if e.Place != nil {
				evidence.Place = placeTo(*e.Place)
			}
			return evidence
		}),
		Edits: each(f.Edits, func(e checks.Edit) *pb.Edit {
			return &pb.Edit{Span: spanTo(e.Span), Replacement: e.Replacement}
		}),
	}
}

func findingFrom(f *pb.Finding) checks.Finding {
	return checks.Finding{
		Rule:       f.GetRule(),
		Job:        f.GetJob(),
		Severity:   severityFrom(f.GetSeverity()),
		Confidence: f.GetConfidence(),
		Message:    messageFrom(f.GetMessage()),
		Target:     optionalSpanFrom(f.GetTarget()),
		Source:     optionalSpanFrom(f.GetSource()),
		Reference:  optionalSpanFrom(f.GetReference()),
		Related:    each(f.GetRelated(), placeFrom),
		Evidence: each(f.GetEvidence(), func(e *pb.Evidence) checks.Evidence {
			evidence := checks.Evidence{Label: messageFrom(e.GetLabel()), Value: e.GetValue()}
			if e.Place != nil {
				place := placeFrom(e.GetPlace())
				evidence.Place = &place
			}
			return evidence
		}),
		Edits: each(f.GetEdits(), func(e *pb.Edit) checks.Edit {
			return checks.Edit{Span: spanFrom(e.GetSpan()), Replacement: e.GetReplacement()}
		}),
	}
}

// severityFrom reads a value of a newer contract as unspecified too: taken for
// the zero value, neutral, it would let an error pass.
func severityFrom(s pb.Severity) checks.Severity {
	if severity, known := severities.toDomain[s]; known {
		return severity
	}
	return checks.Unspecified
}

func placeTo(p checks.Place) *pb.Place {
	return &pb.Place{Job: p.Job, Side: sides.toMessage[p.Side], Span: spanTo(p.Span)}
}

func placeFrom(p *pb.Place) checks.Place {
	return checks.Place{Job: p.GetJob(), Side: sides.toDomain[p.GetSide()], Span: spanFrom(p.GetSpan())}
}

func coverageTo(c checks.Coverage) *pb.Coverage {
	return &pb.Coverage{Rule: c.Rule, Status: statuses.toMessage[c.Status], Reason: messageTo(c.Reason)}
}

func coverageFrom(c *pb.Coverage) checks.Coverage {
	return checks.Coverage{
		Rule: c.GetRule(), Status: statuses.toDomain[c.GetStatus()], Reason: messageFrom(c.GetReason()),
	}
}

func observationTo(o checks.Observation) *pb.Observation {
	return &pb.Observation{
		Key: o.Key, Kind: o.Kind, Job: o.Job, Language: o.Lang, Payload: o.Payload,
		Places: each(o.Places, placeTo),
	}
}

func observationFrom(o *pb.Observation) checks.Observation {
	return checks.Observation{
		Key: o.GetKey(), Kind: o.GetKind(), Job: o.GetJob(), Lang: o.GetLanguage(), Payload: o.GetPayload(),
		Places: each(o.GetPlaces(), placeFrom),
	}
}
