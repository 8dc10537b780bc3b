package engine

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/launch"
	"github.com/kawan-mt/kawan/proto/wire"
)

// choosy refuses an option "least" below 1, and all work when it is broken.
type choosy struct {
	*fake
	broken error
}

func (c *choosy) Check(ctx context.Context, article *wire.Article, selections []wire.Selection) (*checks.Result, error) {
	if c.broken != nil {
		return nil, c.broken
	}
	var options struct{ Least, Most int }
	if len(selections[0].Options) > 0 {
		if err := json.Unmarshal(selections[0].Options, &options); err != nil {
			return nil, err
		}
		if options.Least < 0 || options.Most > 0 && options.Least > options.Most {
			return nil, errors.New("least must lie between 0 and most")
		}
	}
	return c.fake.Check(ctx, article, selections)
}

func TestTryOptions(t *testing.T) {
	options := func(text string) map[string][]byte {
		if text == "" {
			return nil
		}
		return map[string][]byte{"one": []byte(text)}
	}
	for _, test := range []struct {
		name, base, override string
		broken               error
		option               string
		in                   int
		fails                bool
	}{
		{name: "none"},
		{name: "right", base: `{"Least":1,"Most":3}`, override: `{"Least":3}`},
		{name: "wrong", base: `{"Most":3,"Least":-1}`, option: "Least", in: -1, fails: true},
		{name: "wrong together", base: `{"Most":3,"Least":4}`, in: -1, fails: true},
		{name: "wrong in an override", base: `{"Most":3}`, override: `{"Least":-1}`, option: "Least", fails: true},
		{name: "wrong over the others", base: `{"Most":3}`, override: `{"Least":4}`, option: "Least", fails: true},
		{name: "a plugin that always fails", base: `{"Most":3}`, broken: errors.New("no licence")},
		{name: "a plugin that crashes", base: `{"Most":3}`, broken: &launch.Error{Kind: launch.Crashed}},
	} {
		plugin := &choosy{&fake{name: "one", word: "satu"}, test.broken}
		run, err := Start(t.Context(), []Program{{Name: "one", Start: func(context.Context) (Plugin, error) { return plugin, nil }}},
			Options{CheckOptions: options(test.base), Overrides: []Override{{CheckOptions: options(test.override)}}})
		if err != nil {
			t.Fatal(err)
		}
		err = run.TryOptions(t.Context())
		run.Close()
		var refused *OptionsError
		switch {
		case errors.As(err, &refused) != test.fails:
			t.Errorf("%s: %v", test.name, err)
		case test.fails && (refused.Option != test.option || refused.Override != test.in || !strings.Contains(err.Error(), "between 0 and most")):
			t.Errorf("%s: %+v", test.name, refused)
		}
	}
}
