package wire

import (
	"github.com/kawan-mt/kawan/checks"
	pb "github.com/kawan-mt/kawan/proto/kawan/plugin/v1"
)

func messageTo(m checks.Message) *pb.Message {
	return &pb.Message{Code: m.Code, Text: m.Text, Arguments: each(m.Args, argTo)}
}

func messageFrom(m *pb.Message) checks.Message {
	return checks.Message{Code: m.GetCode(), Text: m.GetText(), Args: each(m.GetArguments(), argFrom)}
}

func argTo(a checks.Arg) *pb.Argument {
	arg := &pb.Argument{Name: a.Name}
	switch a.Kind {
	case checks.ArgText:
		arg.Value = &pb.Argument_Text{Text: a.Text}
	case checks.ArgNumber:
		arg.Value = &pb.Argument_Number{Number: a.Number}
	case checks.ArgPercent:
		arg.Value = &pb.Argument_Percent{Percent: a.Number}
	case checks.ArgLanguage:
		arg.Value = &pb.Argument_Language{Language: a.Text}
	case checks.ArgMessage:
		arg.Value = &pb.Argument_Message{Message: a.Text}
	}
	return arg
}

func argFrom(a *pb.Argument) checks.Arg {
	switch value := a.GetValue().(type) {
	case *pb.Argument_Text:
		return checks.Quote(a.GetName(), value.Text)
	case *pb.Argument_Number:
		return checks.Number(a.GetName(), value.Number)
	case *pb.Argument_Percent:
		return checks.Percent(a.GetName(), value.Percent)
	case *pb.Argument_Language:
		return checks.Language(a.GetName(), value.Language)
	case *pb.Argument_Message:
		return checks.Phrase(a.GetName(), value.Message)
	}
	return checks.Arg{Name: a.GetName()}
}
