package main

// locales are the languages of the evaluation and of language detection that
// CLDR describes, and the regions and scripts that write numbers or dates
// in another way than their language.
var locales = []string{
	"af", "am", "ar", "ar-MA", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da",
	"de", "de-AT", "de-CH", "el", "en", "en-GB", "eo", "es", "es-419", "es-MX", "et", "eu",
	"fa", "fi", "fil", "fr", "fr-CA", "fr-CH", "ga", "gl", "gu", "ha", "he", "hi", "hr", "hu", "hy",
	"id", "ig", "is", "it", "ja", "jv", "ka", "kk", "km", "kn", "ko", "ky", "lo", "lt", "lv",
	"mk", "ml", "mn", "mr", "ms", "my", "nb", "ne", "nl", "nn", "or", "pa", "pl", "ps", "pt", "pt-PT",
	"ro", "ru", "si", "sk", "sl", "so", "sq", "sr", "sr-Latn", "sv", "sw",
	"ta", "te", "th", "tr", "uk", "ur", "uz", "vi", "xh", "yo", "zh", "zh-Hant", "zu",
}
