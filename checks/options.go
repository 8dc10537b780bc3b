package checks

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
)

// DecodeOptions decodes the options of a check, a JSON object, over the defaults
// in into. Empty options leave these alone; an unknown name, a value of another
// kind or anything behind the object is an error that names the check.
func DecodeOptions(check string, raw []byte, into any) error {
	if len(bytes.TrimSpace(raw)) == 0 {
		return nil
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	err := decoder.Decode(into)
	var mismatch *json.UnmarshalTypeError
	switch {
	case errors.As(err, &mismatch) && mismatch.Field != "":
		err = fmt.Errorf("%s is a %s; it must be %s", mismatch.Field, mismatch.Value, expected(mismatch.Type))
	case err == nil:
		if _, after := decoder.Token(); !errors.Is(after, io.EOF) {
			err = errors.New("something follows the object")
		}
	}
	if err != nil {
		return fmt.Errorf("reading the options of %s: %w", check, err)
	}
	return nil
}

// expected words the kind of value that JSON should hold for a type.
func expected(kind reflect.Type) string {
	switch kind.Kind() {
	case reflect.Slice:
		return "a list"
	case reflect.String:
		return "a text"
	case reflect.Bool:
		return "true or false"
	case reflect.Int:
		return "a whole number"
	case reflect.Float64:
		return "a number"
	}
	return "an object"
}
