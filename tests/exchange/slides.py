#!/usr/bin/env python3
"""Reads presentations by python-pptx: slides.py FOLDER

What the layout said, in the JSON beside each file, is there: a slide a page with its title and its notes, every mark
as a native shape where it lies, under its name and with its alt text, every link as a connector that is glued to
both marks, every table as a table; no letter under nine points, no colour that a theme cannot change."""

import json
import os
import sys

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn
from pptx.util import Pt

from exported import check, visible

PIXEL = 9525


def main():
    folder = sys.argv[1]
    found = sorted(name for name in os.listdir(folder) if name.endswith(".pptx"))
    check(folder, found, "no presentation")
    for name in found:
        path = os.path.join(folder, name)
        with open(os.path.splitext(path)[0] + ".json", encoding="utf-8") as file:
            pages = json.load(file)
        counts = read(path, Presentation(path), pages)
        print(f"  {path}: " + ", ".join(f"{count} {what}" for what, count in counts.items()))


def read(path, presentation, pages):
    slides = list(presentation.slides)
    check(path, len(slides) == len(pages), f"{len(slides)} slides of {len(pages)} pages")
    counts = {"slides": len(slides), "marks": 0, "connectors": 0, "tables": 0}
    for number, (slide, page) in enumerate(zip(slides, pages), 1):
        where = f"{path}, slide {number}"
        title = slide.shapes.title
        check(where, title is not None, "no title placeholder")
        check(where, visible(title.text_frame.text) == visible(page["title"]), f"title: {title.text_frame.text!r}")
        check(where, slide.slide_layout.name == "Title Only", f"layout: {slide.slide_layout.name}")
        notes = slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""
        check(where, visible(notes) == visible(page["notes"]), f"notes: {notes!r}")
        shapes = {visible(shape.name): shape for shape in every(slide.shapes)}
        ids = {shape.shape_id: shape for shape in shapes.values()}
        check(where, len(ids) == len(list(every(slide.shapes))), "a name or a number twice")
        for mark in page["marks"]:
            native(where, shapes.get(visible(mark["name"])), mark)
        for link in page["links"]:
            glued(where, shapes.get(visible(link["name"])), link, ids)
        for table in page["tables"]:
            grid(where, shapes.get(visible(table["name"])), table)
        letters(where, slide)
        counts["marks"] += len(page["marks"])
        counts["connectors"] += len(page["links"])
        counts["tables"] += len(page["tables"])
    return counts


def every(shapes):
    """Yields shapes, and those in groups."""
    for shape in shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from every(shape.shapes)


def native(where, shape, mark):
    check(where, shape is not None, f"no shape {mark['name']!r}")
    drawn = shape.shape_type in (MSO_SHAPE_TYPE.AUTO_SHAPE, MSO_SHAPE_TYPE.FREEFORM)
    check(where, drawn, f"{mark['name']} is {shape.shape_type}")
    told = shape._element._nvXxPr.cNvPr.get("descr", "")
    check(where, visible(told) == visible(mark["means"]), f"{mark['name']} says {told!r}")
    turned = shape.rotation % 180 != 0
    width, height = (shape.height, shape.width) if turned else (shape.width, shape.height)
    middle = (shape.left + shape.width / 2, shape.top + shape.height / 2)
    lies = [middle[0] - width / 2, middle[1] - height / 2, width, height]
    for one, other in zip(lies, mark["place"]):
        check(where, abs(one / PIXEL - other) <= 1, f"{mark['name']} lies at {lies}, not at {mark['place']}")


def glued(where, shape, link, ids):
    check(where, shape is not None, f"no connector {link['name']!r}")
    check(where, shape.shape_type == MSO_SHAPE_TYPE.LINE, f"{link['name']} is {shape.shape_type}")
    for tag, end in (("a:stCxn", "from"), ("a:endCxn", "to")):
        site = shape._element.find(f".//{qn(tag)}")
        to = ids.get(int(site.get("id"))) if site is not None else None
        check(where, to is not None, f"{link['name']} is loose where it is to be glued to {link[end]}")
        check(where, visible(to.name) == visible(link[end]), f"{link['name']} is glued to {to.name}")


def grid(where, shape, table):
    check(where, shape is not None and shape.has_table, f"no table {table['name']!r}")
    rows = [[cell.text_frame.text for cell in row.cells] for row in shape.table.rows]
    said = [[visible(text) for text in row] for row in rows]
    check(where, said == [[visible(text) for text in row] for row in table["rows"]], f"{table['name']} says {rows}")
    check(where, shape.table.first_row, f"{table['name']} has no row of headings")


def letters(where, slide):
    for run in slide.element.iter(qn("a:rPr")):
        size = run.get("sz")
        check(where, size is None or int(size) >= Pt(9).pt * 100, f"letters of {size}")
    own = [colour.get("val") for colour in slide.element.iter(qn("a:srgbClr"))]
    check(where, not own, f"colours that no theme changes: {own}")


if __name__ == "__main__":
    main()
