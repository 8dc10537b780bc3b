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
		Links:    linksTo(a.Links),
		Target:   placementsTo(a.Target),
		Other:    placementsTo(a.Other),
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

func linksTo(links []checks.Link) []*pb.Link {
	runs := make([]pb.Run, 2*len(links))
	return messages(links, func(m *pb.Link, l *checks.Link) {
		m.Target, m.Other, runs = &runs[0], &runs[1], runs[2:]
		m.Target.Start, m.Target.End = uint32(l.Target.Start), uint32(l.Target.End)
		m.Other.Start, m.Other.End = uint32(l.Other.Start), uint32(l.Other.End)
		m.Score, m.Confidence, m.Moved = l.Score, l.Confidence, l.Moved
	})
}

func runFrom(r *pb.Run) checks.Run {
	return checks.Run{Start: int(r.GetStart()), End: int(r.GetEnd())}
}

func placementsTo(placements []checks.Placement) []*pb.Placement {
	links := make([]uint32, len(placements))
	return messages(placements, func(m *pb.Placement, p *checks.Placement) {
		m.State, m.Margin, m.At = states.toMessage[p.State], p.Margin, uint32(p.At)
		if p.Link >= 0 {
			links[0] = uint32(p.Link)
			m.Link, links = &links[0], links[1:]
		}
		if p.Lacking != (checks.Span{}) {
			m.Lacking = spanTo(p.Lacking)
		}
	})
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
