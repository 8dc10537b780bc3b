// Command gen remakes the data of package cldr from the pinned npm packages of
// Unicode's CLDR. Run it as
//
//	go generate ./checks/lang/cldr
//
// It fetches the packages with "npm pack" into a temporary folder, or reads
// them from the folder given by -packages, and writes a quantity and a name
// table for each language, the licence, and spelled-out numbers that tests
// read back.
package main
