#!/usr/bin/env python3
"""Reads exported workbooks by openpyxl: workbooks.py FOLDER

The sheets are there, with frozen panes, filter, titles on each page and a chart by conditional formats; no cell
is a formula; names are those of the portfolio beside it."""

import openpyxl

from exported import check, differing, files, task_names, visible


def main():
    for path, rows in files(".xlsx"):
        workbook = openpyxl.load_workbook(path)
        check(path, len(workbook.worksheets) >= 2, f"sheets: {workbook.sheetnames}")
        for sheet in workbook.worksheets:
            kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
            check(path, "f" not in kinds, f"a formula in {sheet.title}")
            check(path, sheet.freeze_panes, f"no frozen panes in {sheet.title}")
            check(path, sheet.print_title_rows, f"no titles on each page in {sheet.title}")
            check(path, sheet.sheet_properties.pageSetUpPr.fitToPage, f"{sheet.title} is not fitted to the page")
        schedule = workbook.worksheets[0]
        check(path, schedule.auto_filter.ref, "no filter")
        rules = sum(len(of.rules) for of in schedule.conditional_formatting)
        check(path, rules >= 6, f"{rules} conditional formats draw the chart")
        titles = [cell.value for cell in schedule[4]]
        column = titles.index("Name")
        there = {visible(str(row[column].value or "")) for row in schedule.iter_rows(min_row=5)}
        missing = differing(task_names(rows), there)
        check(path, not missing, f"names that are missing: {missing}")
        charts = sum(len(sheet._charts) for sheet in workbook.worksheets)
        told = rows["publications"] or rows["baselines"]
        check(path, bool(charts) == (len(workbook.worksheets) == 3), "a sheet of trends has a chart")
        check(path, charts or not told, "what was published has no trend")
        print(f"  {path}: {schedule.max_row - 4} rows, {rules} rules, {charts} charts")


if __name__ == "__main__":
    main()
