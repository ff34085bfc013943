#!/usr/bin/env python3
"""Reads exported tables by Python's csv module: tables.py FOLDER

Each begins with a byte order mark and ends its lines in CR LF; no cell would be computed by a spreadsheet;
names are those of the portfolio beside it."""

import csv
import io

from exported import check, differing, files, task_names, visible

BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠"


def is_number(cell):
    try:
        float(cell.rstrip("%"))
    except ValueError:
        return False
    return True


def main():
    for path, rows in files(".csv"):
        with open(path, "rb") as file:
            raw = file.read()
        check(path, raw.startswith(b"\xef\xbb\xbf"), "no byte order mark")
        check(path, raw.endswith(b"\r\n"), "the last line does not end in CR LF")
        lines = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))
        check(path, len({len(line) for line in lines}) == 1, "lines of several lengths")
        for cell in (cell for line in lines for cell in line):
            check(path, not begins_a_formula(cell) or is_number(cell), f"computed: {cell!r}")
        if path.endswith("as-deployed.csv"):
            check(path, len(lines) > 1, "nothing is deployed")
        else:
            unguarded = (cell[1:] if cell.startswith("'") and risky(cell) else cell for cell in column(lines, "Name"))
            # Releases stand among the rows: of the names, those of tasks are looked for.
            there = {visible(name) for name in unguarded}
            missing = differing(task_names(rows), there)
            check(path, not missing, f"names that are missing: {missing}")
        print(f"  {path}: {len(lines) - 1} lines")


def column(lines, title):
    at = lines[0].index(title)
    return [line[at] for line in lines[1:]]


def begins_a_formula(cell):
    begins = cell.lstrip(" \ufeff\u200b\u200c\u200d\u200e\u200f\u2060")[:1]
    return begins != "" and begins in BEGINS_A_FORMULA


def risky(cell):
    return begins_a_formula(cell.lstrip("'"))


if __name__ == "__main__":
    main()
