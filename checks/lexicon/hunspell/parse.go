package hunspell

import (
	"fmt"
	"strings"
)

// bom is what some editors put before a text.
const bom = "\ufeff"

// parser reads an affix file line by line.
type parser struct {
	*affixes
	crossing map[string]bool // by kind and flag of a class of affixes: Y or N of its header
	from     []string        // pairs of ICONV
	aliased  bool
}

// parseAffixes reads an affix file.
func parseAffixes(text string) (*affixes, error) {
	a := &affixes{prefixes: map[string][]affix{}, suffixes: map[string][]affix{}, compoundMin: 3}
	p := &parser{affixes: a, crossing: map[string]bool{}}
	text = strings.TrimPrefix(text, bom)
	if err := p.manner(text); err != nil {
		return nil, err
	}
	line := 0
	for raw := range strings.Lines(text) {
		line++
		decoded, err := a.decode(raw)
		if err == nil {
			fields := strings.Fields(decoded)
			if len(fields) > 1 && !strings.HasPrefix(fields[0], "#") {
				if a.kind == flagBytes {
					err = p.line(fields, strings.Fields(raw))
				} else {
					err = p.line(fields, fields)
				}
			}
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
	}
	if len(p.from) > 0 {
		a.input = strings.NewReplacer(p.from...)
	}
	return a, nil
}

// manner reads what the rest depends on: the encoding and the kind of flags.
func (p *parser) manner(text string) (err error) {
	set := ""
	for line := range strings.Lines(text) {
		fields := strings.Fields(line)
		if len(fields) < 2 {
			continue
		}
		switch fields[0] {
		case "SET":
			set = fields[1]
		case "FLAG":
			kind, ok := flagKinds[fields[1]]
			if !ok {
				return fmt.Errorf("unknown kind of flags %q", fields[1])
			}
			p.kind = kind
		}
	}
	p.decode, err = decoder(set)
	return err
}

// line reads one rule. Flags of one byte are taken from raw, the line as it
// was before decoding.
func (p *parser) line(fields, raw []string) (err error) {
	if len(raw) != len(fields) {
		raw = fields
	}
	for name, place := range map[string]*flag{
		"NEEDAFFIX": &p.needAffix, "PSEUDOROOT": &p.needAffix, "FORBIDDENWORD": &p.forbidden, "CIRCUMFIX": &p.circumfix,
		"KEEPCASE": &p.keepCase, "ONLYINCOMPOUND": &p.onlyInCompound, "COMPOUNDFLAG": &p.compound,
		"COMPOUNDBEGIN": &p.compoundBegin, "COMPOUNDMIDDLE": &p.compoundInner, "COMPOUNDEND": &p.compoundEnd,
		"COMPOUNDLAST": &p.compoundEnd, "COMPOUNDPERMITFLAG": &p.compoundPermit,
	} {
		if fields[0] == name {
			*place, err = p.kind.one(raw[1])
			return err
		}
	}
	switch fields[0] {
	case "COMPOUNDMIN":
		if n, ok := number(fields[1]); ok && n > 0 {
			p.compoundMin = n
		}
	case "IGNORE":
		var pairs []string
		for _, r := range fields[1] {
			pairs = append(pairs, string(r), "")
		}
		p.ignored = strings.NewReplacer(pairs...)
	case "ICONV":
		if len(fields) >= 3 {
			p.from = append(p.from, fields[1], strings.ReplaceAll(fields[2], "_", " "))
		}
	case "AF":
		return p.alias(raw[1])
	case "PFX", "SFX":
		return p.affix(fields, raw)
	}
	return nil
}

// alias reads a line AF; the first tells how many follow.
func (p *parser) alias(text string) error {
	if !p.aliased {
		p.aliased = true
		return nil
	}
	list, err := p.kind.parse(text)
	p.aliases = append(p.aliases, list)
	return err
}

// affix reads a header, "SFX S Y 3", or a rule, "SFX S y ies [^aeiou]y".
func (p *parser) affix(fields, raw []string) error {
	if len(fields) < 4 {
		return fmt.Errorf("a rule of affixes has %d fields; it needs four", len(fields))
	}
	name, err := p.kind.one(raw[1])
	if err != nil {
		return err
	}
	class := fields[0] + " " + raw[1]
	crosses, begun := p.crossing[class]
	if _, isCount := number(fields[3]); !begun && isCount && (fields[2] == "Y" || fields[2] == "N") {
		p.crossing[class] = fields[2] == "Y"
		return nil
	}
	rule := affix{flag: name, crosses: crosses}
	if fields[2] != "0" {
		rule.strip = p.clean(fields[2])
	}
	add, _, _ := strings.Cut(fields[3], "/")
	if _, further, ok := strings.Cut(raw[3], "/"); ok {
		if rule.further, err = p.flagsOf(further); err != nil {
			return err
		}
	}
	if add != "0" {
		rule.add = p.clean(add)
	}
	if len(fields) > 4 {
		rule.condition = parseCondition(fields[4])
	}
	table, end := p.suffixes, 1
	if fields[0] == "PFX" {
		table, end = p.prefixes, 0
	}
	table[rule.add] = append(table[rule.add], rule)
	p.longest[end] = max(p.longest[end], len(rule.add))
	return nil
}
