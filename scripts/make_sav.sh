#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# Writes the SPSS files of tests/data/spreadsheets/: what PSPP and R's haven make of the example and of every kind of
# variable. Needed to make them again, not to run the tests.
#   Debian 12: pspp 1.6.2, r-base-core 4.2.2 with r-cran-haven 2.5.1 (ReadStat 1.1.9 inside) and r-cran-jsonlite
# The files hold the time at which they were made, so their bytes differ each time.
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8 EXAMPLE=assets/voorbeelden/leeuwarden-synthetisch.csv INSTRUMENT=assets/instrumenten/beloften.json
export SHEETS=tests/data/spreadsheets
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# ---- the example: closed questions as numbers with labels, "geen mening" as 99 and missing for SPSS. SPSS has no hyphens in
# names, so herk-1 is herk_1.
Rscript - <<'R'
library(haven); library(jsonlite)
data <- read.csv2(Sys.getenv("EXAMPLE"), check.names = FALSE, colClasses = "character", fileEncoding = "UTF-8-BOM")
instrument <- read_json(Sys.getenv("INSTRUMENT"))
for (name in c("respondent", "leeftijd", "dienstjaren")) data[[name]] <- as.numeric(data[[name]])
for (item in instrument$items) {
  scale <- instrument$scales[[item$scale]]
  codes <- vapply(scale$points, function(point) as.numeric(point$code), 0)
  names(codes) <- vapply(scale$points, function(point) point$label, "")
  none <- length(scale$noOpinion) > 0
  if (none) codes <- c(codes, setNames(99, scale$noOpinion[[1]]))
  column <- data[[item$id]]
  column[column == ""] <- NA
  stopifnot(all(is.na(column) | column %in% names(codes)))
  data[[item$id]] <- labelled_spss(unname(codes[column]), codes, na_values = if (none) 99, label = item$text)
}
names(data) <- gsub("-", "_", names(data))
write_sav(data, file.path(Sys.getenv("SHEETS"), "leeuwarden-haven.sav"))
R

python3 - "$work" <<'PY'
import csv, json, os, sys
with open(os.environ["EXAMPLE"], encoding="utf-8-sig", newline="") as file:
    header, *rows = csv.reader(file, delimiter=";")
instrument = json.load(open(os.environ["INSTRUMENT"], encoding="utf-8"))
items = {item["id"]: item for item in instrument["items"]}
numbers = {"respondent", "leeftijd", "dienstjaren"}

def codes_of(item):
    scale = instrument["scales"][item["scale"]]
    codes = {point["label"]: point["code"] for point in scale["points"]}
    return codes | {label: 99 for label in scale.get("noOpinion", [])}

def name_of(column):
    return column.replace("-", "_")

def cell(name, text):
    return str(codes_of(items[name])[text]) if name in items and text else text

def quoted(text):
    return "'" + text.replace("'", "''") + "'"

folder = sys.argv[1]
with open(f"{folder}/example.txt", "w", encoding="utf-8", newline="\n") as file:
    for row in rows:
        assert not any("\t" in text or "\n" in text for text in row)
        file.write("\t".join(map(cell, header, row)) + "\n")
kinds = [f"{name_of(name)} {'F3.0' if name in numbers or name in items else 'A120'}" for name in header]
syntax = [f"GET DATA /TYPE=TXT /FILE='{folder}/example.txt' /ENCODING='UTF-8' /ARRANGEMENT=DELIMITED",
          "  /DELIMITERS='\\t' /VARIABLES=" + "\n   ".join(kinds) + "."]
for name, item in items.items():
    codes = codes_of(item)
    syntax.append(f"VARIABLE LABELS {name_of(name)} {quoted(item['text'])}.")
    syntax.append(f"VALUE LABELS {name_of(name)} " + " ".join(f"{code} {quoted(label)}" for label, code in codes.items()) + ".")
    if 99 in codes.values():
        syntax.append(f"MISSING VALUES {name_of(name)} (99).")
syntax.append(f"SAVE OUTFILE='{os.environ['SHEETS']}/leeuwarden-pspp.sav' /COMPRESSED.")
open(f"{folder}/example.sps", "w", encoding="utf-8").write("\n".join(syntax) + "\n")
PY
pspp --syntax-encoding=UTF-8 -o "$work/example.lst" "$work/example.sps"

# ---- every kind of variable
cat >"$work/kinds.sps" <<'SPS'
DATA LIST LIST NOTABLE /tevredenheid (F2.0) aandeel (F12.6) dag (DATE11) vs_dag (ADATE10) moment (DATETIME20) duur (TIME10)
  maand (MOYR8) kort (A3) een_lange_naam_van_een_variabele_met_meer_dan_acht_tekens (F8.2).
BEGIN DATA.
1 0.3 01-MAR-2020 03/01/2020 '01-MAR-2020 13:45:00' 09:05:07 MAR-2020 'ja' 4
2 -12.5 15-OCT-1582 12/31/1999 '31-DEC-1999 00:00:00' 30:00:00 DEC-1999 'nee' 4.5
98 1e20 28-FEB-1900 02/29/2000 '29-FEB-2000 23:59:59' 00:00:00 FEB-2000 'wn' .
99 . . . . . . '' 0
7 123456.789012 31-DEC-2099 01/01/1970 '01-JAN-1970 06:00:00' 23:59:59 JAN-1970 'x' -1
END DATA.
STRING lang (A300).
COMPUTE lang = CONCAT(RPAD('begin', 260, '.'), 'ë eind').
IF tevredenheid = 2 lang = '  regel met "quotes" en ; en é'.
IF tevredenheid = 99 lang = ''.
VARIABLE LABELS tevredenheid 'Hoe tevreden bent u?' /lang 'Waarom? Één zin is genoeg.'.
VALUE LABELS tevredenheid 1 'ontevreden' 2 'tevreden' 99 'geen mening' /kort 'ja' 'wél' 'wn' 'weet niet'.
MISSING VALUES tevredenheid (98, 99) /kort ('wn', 'x') /een_lange_naam_van_een_variabele_met_meer_dan_acht_tekens (LO THRU -1).
WEIGHT BY tevredenheid.
SPS
save() { # encoding of the syntax, its name, options of SAVE, name of the file
    { echo "SET LOCALE='$1'."; iconv -t "$1" "$work/kinds.sps"; echo "SAVE OUTFILE='$SHEETS/$3' $2."; } >"$work/$3.sps"
    pspp --syntax-encoding="$1" -o "$work/$3.lst" "$work/$3.sps"
}
save UTF-8 /UNCOMPRESSED soorten-pspp.sav
save UTF-8 /COMPRESSED soorten-pspp-ingepakt.sav
save UTF-8 /ZCOMPRESSED soorten-pspp.zsav
save windows-1252 /COMPRESSED soorten-pspp-1252.sav

Rscript - <<'R'
library(haven)
data <- data.frame(
  tevredenheid = labelled_spss(c(1, 2, 99, NA), c(ontevreden = 1, tevreden = 2, "geen mening" = 99), na_range = c(98, 99)),
  dag = as.Date(c("2020-03-01", "1999-12-31", NA, "1970-01-01")),
  moment = as.POSIXct(c("2020-03-01 13:45:00", NA, "1999-12-31 00:00:00", "2020-03-01 00:00:01"), tz = "UTC"),
  duur = hms::hms(c(32707, 0, NA, 86399)),
  tekst = c("één", strrep("abcdefghij", 30), "", "\tna een tab"))
write_sav(data, file.path(Sys.getenv("SHEETS"), "soorten-haven.sav"), compress = "none")
write_sav(data, file.path(Sys.getenv("SHEETS"), "soorten-haven.zsav"), compress = "zsav")
R
