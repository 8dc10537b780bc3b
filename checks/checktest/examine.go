package checktest

import (
	"context"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"github.com/kawan-mt/kawan/checks"
)

// outcome is what a check said about the articles of a file.
type outcome struct {
	results    []*checks.Result // of the articles, in order
	reconciled []*checks.Result // of the keys, sorted
	observed   []checks.Place
}

// examine runs check over the articles of a file and returns what is wrong.
func examine(check checks.Check, f *fixture) []string {
	spec := check.Spec()
	requests, err := f.requests(spec)
	if err != nil {
		return []string{fmt.Sprintf("%s: analysing: %v", f.file, err)}
	}
	untouched, _ := f.requests(spec)
	first, problems := call(check, f, requests)
	if len(problems) > 0 {
		return problems
	}
	for i, request := range requests {
		if !reflect.DeepEqual(request, untouched[i]) {
			problems = append(problems, fmt.Sprintf("%s: the check changed the article %s", f.file, request.Article.ID))
		}
	}
	if again, _ := call(check, f, untouched); !reflect.DeepEqual(first, again) {
		problems = append(problems, fmt.Sprintf("%s: the same articles gave another result the second time", f.file))
	}
	v := validator{spec: &spec, file: f, articles: map[string]*checks.Article{}}
	for _, request := range requests {
		v.articles[request.Article.ID] = request.Article
	}
	for i, result := range first.results {
		v.result(requests[i], result)
	}
	for _, result := range first.reconciled {
		v.reconciled(requests[0].Rules, result, first.observed)
	}
	return slices.Concat(problems, v.problems, f.compare(first, &v))
}

// call runs check, and reconciles when it does.
func call(check checks.Check, f *fixture, requests []*checks.Request) (*outcome, []string) {
	o := &outcome{}
	byKey := map[string][]checks.Observation{}
	for _, request := range requests {
		result, err := check.Check(context.Background(), request)
		if err != nil || result == nil {
			return nil, []string{fmt.Sprintf("%s: article %s: the check returned %s and result %v", f.file, request.Article.ID, errorText(err), result)}
		}
		o.results = append(o.results, result)
		for _, observation := range result.Observations {
			byKey[observation.Key] = append(byKey[observation.Key], o.adopt(observation, request.Article))
		}
	}
	reconciler, ok := check.(checks.Reconciler)
	if !ok || f.group == "" {
		return o, nil
	}
	for _, key := range slices.Sorted(maps.Keys(byKey)) {
		observations := byKey[key]
		ask := func(list []checks.Observation) (*checks.Result, error) {
			return reconciler.Reconcile(context.Background(), &checks.ReconcileRequest{
				Group: f.group, Key: key, Observations: list, Rules: requests[0].Rules, Options: requests[0].Options,
			})
		}
		result, err := ask(slices.Clone(observations))
		if err != nil || result == nil {
			return nil, []string{fmt.Sprintf("%s: reconciling key %q returned %s and result %v", f.file, key, errorText(err), result)}
		}
		shuffled := append(slices.Clone(observations), observations[0])
		slices.Reverse(shuffled)
		if other, err := ask(shuffled); err != nil || !reflect.DeepEqual(result, other) {
			return nil, []string{fmt.Sprintf("%s: reconciling key %q depends on the order of observations or on duplicates", f.file, key)}
		}
		o.reconciled = append(o.reconciled, result)
	}
	return o, nil
}

// adopt fills in what the host adds to an observation.
func (o *outcome) adopt(observation checks.Observation, article *checks.Article) checks.Observation {
	observation.Job = article.ID
	if observation.Lang == "" {
		observation.Lang = article.Target.Lang
	}
	observation.Places = slices.Clone(observation.Places)
	for i := range observation.Places {
		if observation.Places[i].Job == "" {
			observation.Places[i].Job = article.ID
		}
		o.observed = append(o.observed, observation.Places[i])
	}
	return observation
}
