#!/usr/bin/env python3
"""Writes Sources/CriteriaLanguage/Countries/CountryNames.swift: what countries are called, by their three-letter codes.

The codes, names and translations are those of Debian's package iso-codes (ISO 3166-1, licensed LGPL-2.1-or-later):

    apt-get install iso-codes
    Tests/Countries/make.py

A line holds the three-letter code, the two-letter code, the English name, and then every other name: the common and
the official one, in the six languages of the United Nations, with and without what stands behind a comma; and the
abbreviations and older names below. A name that two countries share is left out, unless it is the whole name of one.
"""
import gettext
import json
import pathlib
import unicodedata

DATA = pathlib.Path("/usr/share/iso-codes/json/iso_3166-1.json")
LOCALES = "/usr/share/locale"
TARGET = pathlib.Path(__file__).parents[2] / "Sources/CriteriaLanguage/Countries/CountryNames.swift"
LANGUAGES = ["ar", "zh_CN", "fr", "ru", "es"]

# What people write and ISO 3166-1 does not have.
OTHERS = {
    "ARE": ["UAE", "U.A.E.", "EAU", "ОАЭ", "Emirates"],
    "BIH": ["Bosnia", "BiH"],
    "BRN": ["Brunei"],
    "CAF": ["CAR", "RCA", "ЦАР"],
    "CHN": ["PRC", "P.R. China", "PR China", "People's Republic of China", "КНР", "中华人民共和国"],
    "CIV": ["Ivory Coast", "Cote d'Ivoire"],
    "COD": ["DRC", "DR Congo", "D.R. Congo", "RDC", "Congo-Kinshasa", "Congo (Kinshasa)", "Zaire", "ДРК"],
    "COG": ["Congo-Brazzaville", "Congo (Brazzaville)", "Republic of the Congo"],
    "CPV": ["Cape Verde"],
    "CZE": ["Czech Republic", "Czechia"],
    "FSM": ["Micronesia"],
    "GBR": ["UK", "U.K.", "Great Britain", "Britain"],
    "IRN": ["Iran"],
    "KOR": ["ROK", "South Korea", "Republic of Korea"],
    "LAO": ["Laos", "Lao PDR"],
    "LBY": ["Libya"],
    "MDA": ["Moldova", "Republic of Moldova"],
    "MKD": ["Macedonia", "FYROM"],
    "MMR": ["Burma"],
    "NLD": ["Holland", "The Netherlands"],
    "PRK": ["DPRK", "North Korea", "КНДР", "RPDC"],
    "PSE": ["Palestine"],
    "RUS": ["Russia", "Россия", "РФ"],
    "SAU": ["KSA"],
    "STP": ["Sao Tome"],
    "SWZ": ["Swaziland"],
    "SYR": ["Syria"],
    "TLS": ["East Timor"],
    "TTO": ["Trinidad"],
    "TUR": ["Turkey", "Türkiye"],
    "TZA": ["Tanzania", "United Republic of Tanzania"],
    "USA": ["US", "U.S.", "U.S.A.", "United States of America", "EE.UU.", "EEUU", "EE. UU.", "США", "America"],
    "VAT": ["Vatican", "Holy See"],
    "VCT": ["Saint Vincent", "St. Vincent and the Grenadines"],
    "VEN": ["Venezuela"],
    "VNM": ["Vietnam", "Viet Nam"],
    "ZAF": ["RSA", "ЮАР"],
}


def bare(name):
    """A name without case and accents, by which names are told apart."""
    letters = unicodedata.normalize("NFD", name.casefold())
    return "".join(letter for letter in letters if unicodedata.category(letter) != "Mn").replace("’", "'")


def turned(name):
    """`Iran, Islamic Republic of` in the order of speech, and as the United Nations write it; and its first part."""
    for comma in (",", "،", "，"):
        if name.count(comma) == 1 and "(" not in name:
            first, second = (part.strip() for part in name.split(comma))
            return [f"{second} {first}", f"{first} ({second})"], first
    if name.endswith(")") and " (" in name:
        first, second = name[:-1].split(" (", 1)
        return [f"{first}, {second}", f"{second} {first}"], first
    return [], None


def main():
    countries = json.loads(DATA.read_text())["3166-1"]
    translations = [gettext.translation("iso_3166-1", LOCALES, [language]) for language in LANGUAGES]
    whole, parts = {}, {}
    for country in countries:
        code = country["alpha_3"]
        names = [country[key] for key in ("common_name", "name", "official_name") if key in country]
        every = list(names) + [t.gettext(name) for t in translations for name in names]
        whole[code], parts[code] = list(every) + OTHERS.get(code, []), []
        for name in every:
            others, first = turned(name)
            whole[code] += others
            if first:
                parts[code].append(first)
    owners = {}
    for code, names in whole.items():
        for name in names:
            owners.setdefault(bare(name), set()).add(code)
    partial = {}
    for code, names in parts.items():
        for name in names:
            partial.setdefault(bare(name), set()).add(code)
    lines = []
    for country in sorted(countries, key=lambda country: country["alpha_3"]):
        code = country["alpha_3"]
        names = [name for name in whole[code] if owners[bare(name)] == {code}]
        names += [name for name in parts[code] if bare(name) not in owners and partial[bare(name)] == {code}]
        english = country.get("common_name", country["name"])
        seen, kept = {bare(english)}, []
        for name in names:
            if bare(name) not in seen and "|" not in name and "\\" not in name:
                seen.add(bare(name))
                kept.append(name)
        lines.append("|".join([code, country["alpha_2"], english] + kept))
    text = "\n".join("    " + line for line in lines)
    TARGET.write_text(f'''// swift-format-ignore-file
// Written by Tests/Countries/make.py from Debian's package iso-codes; to change it, change that and run it again.

/// What countries are called: on each line the three-letter code, the two-letter code and the English name, and then
/// other names, in the languages of the United Nations among them.
enum CountryNames {{
    static let lines = """
{text}
    """
}}
''')


if __name__ == "__main__":
    main()
