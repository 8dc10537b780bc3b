package leftover

func (r *inspection) residue() {}
