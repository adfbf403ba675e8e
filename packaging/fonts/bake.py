#!/usr/bin/env python3
"""Makes the fonts that ship with the desktop: see README.md beside this file."""

import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).resolve().parent
TARGET = HERE.parents[1] / "app/src/main/resources/dev/gluewise/app/desktop/theme"

# Latin, Greek and Cyrillic letters, punctuation, currency, arrows, mathematics and the shapes of shortcuts.
TEXT = ("U+0020-024F,U+02C6-02DD,U+0300-0304,U+0306-0308,U+030A-030C,U+0327,U+0328,U+0370-03FF,U+0400-045F,"
        "U+0490-0491,U+1E80-1E85,U+1E9E,U+1EF2-1EF3,U+2010-2027,U+202F-203A,U+2044,U+2070-208E,U+20A0-20BF,"
        "U+2116,U+2122,U+2190-2199,U+21E7,U+2200-2265,U+2303,U+2318,U+2325,U+238B,U+23CE,U+25A0-25CF,U+2713")
CODE = "U+0020-024F,U+0370-03FF,U+0400-045F,U+2010-2027,U+20AC,U+2190-2193,U+2212,U+2248,U+2264,U+2265"


def subset_font(font, unicodes, features):
    options = subset.Options(layout_features=features, name_IDs=["*"], name_languages=["*"], notdef_outline=True,
                             glyph_names=False, hinting=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(unicodes))
    subsetter.subset(font)


def with_tabular_figures(font):
    """JavaFX cannot switch OpenType features on: the glyphs that `tnum` would put in place become the mapped ones."""
    gsub = font["GSUB"].table
    swaps = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for table in gsub.LookupList.Lookup[index].SubTable:
                swaps.update(getattr(table, "ExtSubTable", table).mapping)
    if "zero" not in swaps:
        sys.exit("the font has no tabular figures")
    for table in font["cmap"].tables:
        for code, glyph in list(table.cmap.items()):
            table.cmap[code] = swaps.get(glyph, glyph)


def name(font, family, style, full_name):
    """JavaFX picks by family and bold: a SemiBold calls itself the Bold of its family, a Medium is a family apart."""
    names = font["name"]
    for old in (16, 17, 21, 22, 25):
        names.removeNames(nameID=old)
    for identifier, text in ((1, family), (2, style), (3, full_name), (4, full_name), (6, full_name.replace(" ", "-"))):
        names.removeNames(nameID=identifier)
        names.setName(text, identifier, 3, 1, 0x409)
    bold = style == "Bold"
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["head"].macStyle = 1 if bold else 0


def bake(source, target, unicodes, tabular, family, style, full_name):
    font = TTFont(source)
    if tabular:
        with_tabular_figures(font)
    # Without `calt`, which would turn the x in "8x4" into a multiplication sign.
    subset_font(font, unicodes, ["kern", "mark", "mkmk", "ccmp", "locl"])
    name(font, family, style, full_name)
    font.flavor = None
    font.save(target)
    print(f"{target.name}: {target.stat().st_size // 1024} KB")


def main(inter, mono):
    TARGET.mkdir(parents=True, exist_ok=True)
    for weight, family, style in (("Regular", "Inter Tabular", "Regular"), ("SemiBold", "Inter Tabular", "Bold"),
                                  ("Medium", "Inter Tabular Medium", "Regular")):
        bake(inter / f"web/Inter-{weight}.woff2", TARGET / f"InterTabular-{weight}.ttf", TEXT, True, family, style,
             f"Inter Tabular {weight}")
    bake(mono / "JetBrainsMono-Regular.ttf", TARGET / "JetBrainsMono-Regular.ttf", CODE, False, "JetBrains Mono",
         "Regular", "JetBrains Mono Regular")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: bake.py FOLDER_OF_INTER FOLDER_OF_JETBRAINS_MONO")
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
