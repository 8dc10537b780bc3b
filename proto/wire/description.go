package wire

import (
	"maps"
	"slices"

	"github.com/kawan-mt/kawan/checks"
	pb "github.com/kawan-mt/kawan/proto/kawan/plugin/v1"
)

// DescriptionToMessage converts a plugin's description for the wire.
func DescriptionToMessage(d *checks.Description) *pb.DescribeResponse {
	return &pb.DescribeResponse{
		Name:    d.Name,
		Version: d.Version,
		Checks:  each(d.Checks, specTo),
		Limits:  &pb.Limits{MaxBytes: uint64(d.MaxBytes)},
	}
}

// DescriptionFromMessage converts a plugin's description off the wire.
func DescriptionFromMessage(d *pb.DescribeResponse) *checks.Description {
	return &checks.Description{
		Name:     d.GetName(),
		Version:  d.GetVersion(),
		Checks:   each(d.GetChecks(), specFrom),
		MaxBytes: int(d.GetLimits().GetMaxBytes()),
	}
}

func specTo(s checks.Spec) *pb.CheckDescription {
	description := &pb.CheckDescription{
		Name:          s.Name,
		OptionsSchema: s.Options,
		Reconciles:    s.Reconciles,
		Concurrency:   uint32(s.Concurrency),
		Rules: each(s.Rules, func(r checks.Rule) *pb.Rule {
			return &pb.Rule{
				Id: r.ID, Title: r.Title, Help: r.Help, DefaultSeverity: severities.toMessage[r.Severity],
				Mqm: r.MQM, Its: r.ITS, Languages: r.Languages,
				Needs: each(r.Needs, func(n checks.Need) pb.Need { return needs.toMessage[n] }),
			}
		}),
	}
	for _, tag := range slices.Sorted(maps.Keys(s.Catalogues)) {
		description.Catalogues = append(description.Catalogues, &pb.Catalogue{Language: tag, Messages: s.Catalogues[tag]})
	}
	return description
}

func specFrom(d *pb.CheckDescription) checks.Spec {
	spec := checks.Spec{
		Name:        d.GetName(),
		Options:     d.GetOptionsSchema(),
		Reconciles:  d.GetReconciles(),
		Concurrency: int(d.GetConcurrency()),
		Rules: each(d.GetRules(), func(r *pb.Rule) checks.Rule {
			return checks.Rule{
				ID: r.GetId(), Title: r.GetTitle(), Help: r.GetHelp(), Severity: severityFrom(r.GetDefaultSeverity()),
				MQM: r.GetMqm(), ITS: r.GetIts(), Languages: r.GetLanguages(),
				Needs: each(r.GetNeeds(), func(n pb.Need) checks.Need { return needs.toDomain[n] }),
			}
		}),
	}
	for _, catalogue := range d.GetCatalogues() {
		if spec.Catalogues == nil {
			spec.Catalogues = checks.Catalogues{}
		}
		spec.Catalogues[catalogue.GetLanguage()] = catalogue.GetMessages()
	}
	return spec
}
