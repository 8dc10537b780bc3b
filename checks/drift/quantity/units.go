package quantity

// Dimension is what a unit measures; units of one dimension can be converted.
type Dimension uint8

// The dimensions.
const (
	NoDimension Dimension = iota
	Length
	Mass
	Area
	Volume
	Speed
	Temperature
	Duration
	Digital
	Power
	Energy
	Frequency
)

// Unit is a CLDR unit: value in base units = value * Factor + Offset.
type Unit struct {
	Dimension Dimension
	Factor    float64
	Offset    float64
}

// units have the factors of CLDR's unit conversion data (international yard
// and pound, SI), with months and years of mean length.
var units = map[string]Unit{
	"kilometer": {Length, 1000, 0}, "meter": {Length, 1, 0}, "centimeter": {Length, 0.01, 0}, "millimeter": {Length, 0.001, 0},
	"mile": {Length, 1609.344, 0}, "yard": {Length, 0.9144, 0}, "foot": {Length, 0.3048, 0}, "inch": {Length, 0.0254, 0},
	"nautical-mile": {Length, 1852, 0}, "light-year": {Length, 9.4607304725808e15, 0},
	"kilogram": {Mass, 1, 0}, "gram": {Mass, 0.001, 0}, "milligram": {Mass, 1e-6, 0}, "tonne": {Mass, 1000, 0}, "ton": {Mass, 907.18474, 0},
	"pound": {Mass, 0.45359237, 0}, "ounce": {Mass, 0.028349523125, 0}, "stone": {Mass, 6.35029318, 0},
	"square-kilometer": {Area, 1e6, 0}, "square-meter": {Area, 1, 0}, "hectare": {Area, 1e4, 0}, "acre": {Area, 4046.8564224, 0},
	"square-mile": {Area, 2589988.110336, 0}, "square-foot": {Area, 0.09290304, 0},
	"liter": {Volume, 0.001, 0}, "milliliter": {Volume, 1e-6, 0}, "gallon": {Volume, 0.003785411784, 0}, "barrel": {Volume, 0.158987294928, 0},
	"cubic-meter": {Volume, 1, 0}, "pint": {Volume, 0.000473176473, 0},
	"kilometer-per-hour": {Speed, 1 / 3.6, 0}, "mile-per-hour": {Speed, 0.44704, 0}, "meter-per-second": {Speed, 1, 0}, "knot": {Speed, 1852.0 / 3600, 0},
	"celsius": {Temperature, 1, 0}, "degree": {Temperature, 1, 0}, "fahrenheit": {Temperature, 5.0 / 9, -160.0 / 9},
	"century": {Duration, 100 * 365.2425 * 86400, 0}, "decade": {Duration, 10 * 365.2425 * 86400, 0}, "year": {Duration, 365.2425 * 86400, 0},
	"month": {Duration, 365.2425 * 7200, 0}, "week": {Duration, 604800, 0}, "day": {Duration, 86400, 0}, "hour": {Duration, 3600, 0},
	"minute": {Duration, 60, 0}, "second": {Duration, 1, 0}, "millisecond": {Duration, 0.001, 0},
	"byte": {Digital, 1, 0}, "kilobyte": {Digital, 1e3, 0}, "megabyte": {Digital, 1e6, 0}, "gigabyte": {Digital, 1e9, 0}, "terabyte": {Digital, 1e12, 0},
	"watt": {Power, 1, 0}, "kilowatt": {Power, 1e3, 0}, "megawatt": {Power, 1e6, 0}, "gigawatt": {Power, 1e9, 0}, "horsepower": {Power, 745.69987158227022, 0},
	"kilowatt-hour": {Energy, 3.6e6, 0}, "kilocalorie": {Energy, 4184, 0}, "calorie": {Energy, 4.184, 0},
	"hertz": {Frequency, 1, 0}, "megahertz": {Frequency, 1e6, 0}, "gigahertz": {Frequency, 1e9, 0},
}

// UnitOf is the unit of a CLDR name; its dimension is NoDimension when it is
// none that can be converted.
func UnitOf(name string) Unit { return units[name] }
