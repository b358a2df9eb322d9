package render

import "reflect"

// list is a slice that is written as [] when it is nil. What is encoded must go through withLists: with a method
// MarshalJSON lists were read again by every list around them, which took half the time of writing JSON.
type list[T any] []T

func (list[T]) isList() {}

var lists = reflect.TypeFor[interface{ isList() }]()

// withLists is a value in which the lists that are nil are empty.
func withLists(v any) any {
	if v == nil {
		return nil
	}
	out := reflect.New(reflect.TypeOf(v)).Elem() // that can be set
	out.Set(reflect.ValueOf(v))
	fill(out)
	return out.Interface()
}

func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			fill(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	case reflect.Slice:
		if v.IsNil() && v.Type().Implements(lists) {
			v.Set(reflect.MakeSlice(v.Type(), 0, 0))
		}
		if k := v.Type().Elem().Kind(); k == reflect.Struct || k == reflect.Pointer || k == reflect.Slice {
			for i := range v.Len() {
				fill(v.Index(i))
			}
		}
	}
}
