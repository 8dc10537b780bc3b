package omission

func (in *inspection) added(compared []*comparison) {}

func (in *inspection) duplicates() {}
