package wire

import (
	"github.com/kawan-mt/kawan/checks"
	pb "github.com/kawan-mt/kawan/proto/kawan/plugin/v1"
)

func alignmentTo(a *checks.Alignment) *pb.Alignment {
	if a == nil {
		return nil
	}
	return &pb.Alignment{
		Links: each(a.Links, func(l checks.Link) *pb.Link {
			return &pb.Link{
				Target: runTo(l.Target), Other: runTo(l.Other),
				Score: l.Score, Confidence: l.Confidence, Moved: l.Moved,
			}
		}),
		Target:   each(a.Target, placementTo),
		Other:    each(a.Other, placementTo),
		Kinship:  a.Kinship,
		Coverage: a.Coverage,
		Given:    a.Given,
		Words: each(a.Words, func(w checks.WordPair) *pb.WordPair {
			return &pb.WordPair{Target: w.Target, Other: w.Other, Source: w.Source}
		}),
	}
}

func alignmentFrom(a *pb.Alignment) *checks.Alignment {
	if a == nil {
		return nil
	}
	return &checks.Alignment{
		Links: each(a.GetLinks(), func(l *pb.Link) checks.Link {
			return checks.Link{
				Target: runFrom(l.GetTarget()), Other: runFrom(l.GetOther()),
				Score: l.GetScore(), Confidence: l.GetConfidence(), Moved: l.GetMoved(),
			}
		}),
		Target:   each(a.GetTarget(), placementFrom),
		Other:    each(a.GetOther(), placementFrom),
		Kinship:  a.GetKinship(),
		Coverage: a.GetCoverage(),
		Given:    a.GetGiven(),
		Words: each(a.GetWords(), func(w *pb.WordPair) checks.WordPair {
			return checks.WordPair{Target: w.GetTarget(), Other: w.GetOther(), Source: w.GetSource()}
		}),
	}
}

func runTo(r checks.Run) *pb.Run { return &pb.Run{Start: uint32(r.Start), End: uint32(r.End)} }

func runFrom(r *pb.Run) checks.Run {
	return checks.Run{Start: int(r.GetStart()), End: int(r.GetEnd())}
}

func placementTo(p checks.Placement) *pb.Placement {
	placement := &pb.Placement{State: states.toMessage[p.State], Margin: p.Margin, At: uint32(p.At)}
	if p.Link >= 0 {
		link := uint32(p.Link)
		placement.Link = &link
	}
	if p.Lacking != (checks.Span{}) {
		placement.Lacking = spanTo(p.Lacking)
	}
	return placement
}

func placementFrom(p *pb.Placement) checks.Placement {
	placement := checks.Placement{
		State: states.toDomain[p.GetState()], Margin: p.GetMargin(), Link: -1, At: int(p.GetAt()),
	}
	if p.Link != nil {
		placement.Link = int(p.GetLink())
	}
	if lacking := p.GetLacking(); lacking != nil {
		placement.Lacking = spanFrom(lacking)
	}
	return placement
}
