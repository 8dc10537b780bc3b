// Writes rewrites.tsv: what English says, and the same as Node's Intl writes it
// in other languages. Run "node rewrites.mjs > rewrites.tsv".
const langs = ["id", "ms", "de", "es", "fr", "pt", "it", "nl", "ru", "uk", "ar", "ja", "zh", "ko", "vi", "tr",
  "pl", "cs", "sv", "da", "nb", "fi", "hu", "ro", "el", "hi", "he", "bg", "hr", "sk"];
const number = (lang, value, options) => new Intl.NumberFormat(lang, options).format(value);
const date = (lang, value, options) => new Intl.DateTimeFormat(lang + "-u-ca-gregory", { timeZone: "UTC", ...options }).format(value);
const numbers = [
  [1127, {}], [2706.5, {}], [820000, {}], [14, { style: "percent", scale: 0.01 }], [7.5, { style: "percent", scale: 0.01 }],
  [2.8e9, { notation: "compact", compactDisplay: "long" }], [120e6, { notation: "compact", compactDisplay: "long" }],
  [3.4e12, { notation: "compact", compactDisplay: "long" }], [125e6, { notation: "compact", compactDisplay: "short" }],
  [1250, { style: "currency", currency: "USD" }], [19.99, { style: "currency", currency: "EUR" }],
  [45, { style: "currency", currency: "GBP", currencyDisplay: "name" }],
  [42, { style: "unit", unit: "kilometer", unitDisplay: "long" }], [85, { style: "unit", unit: "kilometer-per-hour", unitDisplay: "short" }],
  [27, { style: "unit", unit: "celsius", unitDisplay: "short" }], [16, { style: "unit", unit: "month", unitDisplay: "long" }],
  [19, { style: "unit", unit: "year", unitDisplay: "long" }], [90, { style: "unit", unit: "minute", unitDisplay: "long" }],
];
const day = Date.UTC(2024, 9, 8, 19, 30), other = Date.UTC(2019, 2, 15, 7, 45);
const dates = [
  [day, { dateStyle: "full" }, { dateStyle: "full" }], [other, { dateStyle: "long" }, { dateStyle: "long" }],
  [day, { dateStyle: "long" }, { dateStyle: "short" }], [other, { dateStyle: "long" }, { dateStyle: "medium" }],
  [day, { timeStyle: "short" }, { timeStyle: "short" }], [other, { weekday: "long" }, { weekday: "long" }],
  [day, { month: "long", year: "numeric" }, { month: "long", year: "numeric" }],
];
for (const lang of langs) {
  for (const [value, { scale = 1, ...options }] of numbers) {
    const digits = { maximumFractionDigits: 2 };
    console.log([lang, number("en", value * scale, { ...digits, ...options }), number(lang, value * scale, { ...digits, ...options })].join("\t"));
  }
  for (const [value, english, own] of dates) console.log([lang, date("en", value, english), date(lang, value, own)].join("\t"));
}
