#!/usr/bin/env python3
"""Reads exported PDFs by pypdf: pdfs.py FOLDER

They are one tree of tags in which every mark of every page has its place, or is an artifact; rows of tables are
headed, figures have a text; title, language and bookmarks are there; every letter has a glyph and says what it is.
Where a scene lies beside its PDF (scene.marks.json), its marks lie there too, within a pixel."""

import json
import os
import sys

from pypdf import PdfReader
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, IndirectObject

from exported import check

PAINTS = {b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s", b"Tj", b"TJ", b"'", b'"', b"Do", b"sh"}
FILLS = {b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"}
PIXEL = 0.75


class Tree:
    """The tree of tags: its elements, and which mark of which page belongs to which."""

    def __init__(self, path, reader):
        self.path = path
        self.elements = []
        self.marks = {}
        self.pages = {page.indirect_reference.idnum: number for number, page in enumerate(reader.pages)}
        root = reader.trailer["/Root"]["/StructTreeRoot"]
        top = children(root)
        check(path, len(top) == 1, f"{len(top)} trees")
        self.document = top[0].get_object()
        check(path, self.document["/S"] == "/Document", f"the root is a {self.document['/S']}")
        self.walk(self.document, None)

    def walk(self, element, page):
        self.elements.append(element)
        page = element.raw_get("/Pg").idnum if "/Pg" in element else page
        for child in children(element):
            child = child.get_object() if isinstance(child, IndirectObject) else child
            if isinstance(child, DictionaryObject) and "/S" in child:
                self.walk(child, page)
            elif isinstance(child, DictionaryObject):
                of = child.raw_get("/Pg").idnum if "/Pg" in child else page
                self.own(of, child["/MCID"], element)
            else:
                self.own(page, child, element)

    def own(self, page, mark, element):
        place = (self.pages[page], int(mark))
        check(self.path, place not in self.marks, f"{place} belongs to two elements")
        self.marks[place] = element

    def of_kind(self, *kinds):
        return [element for element in self.elements if element["/S"] in kinds]


def children(element):
    found = element.get("/K", [])
    return found if isinstance(found, ArrayObject) else [found]


def elements(element):
    found = (child.get_object() for child in children(element))
    return [child for child in found if isinstance(child, DictionaryObject) and "/S" in child]


def attribute(element, name):
    found = element.get("/A", [])
    for one in found if isinstance(found, ArrayObject) else [found]:
        if name in one.get_object():
            return one.get_object()[name]
    return None


def document(path, reader, tree):
    root = reader.trailer["/Root"]
    check(path, reader.metadata.title, "no title")
    check(path, root["/Lang"], "no language")
    check(path, root["/MarkInfo"]["/Marked"] is not None, "it is not said to be tagged")
    check(path, root["/ViewerPreferences"]["/DisplayDocTitle"], "its title is not shown")
    about = root["/Metadata"].get_data().decode()
    for standard in ("<pdfaid:part>2<", "<pdfaid:conformance>U<", "<pdfuaid:part>1<"):
        check(path, standard in about, f"it does not claim {standard}")
    bookmarks = [one for one in reader.outline if not isinstance(one, list)]
    check(path, len(bookmarks) == len(reader.pages), f"{len(bookmarks)} bookmarks")
    for number, one in enumerate(bookmarks):
        check(path, reader.get_destination_page_number(one) == number, f"{one.title!r} leads elsewhere")
        check(path, one.title.strip(), "a bookmark without a name")
    check(path, len(tree.of_kind("/Sect")) == len(reader.pages), "a page is no section")


def tags(path, tree):
    for figure in tree.of_kind("/Figure", "/Formula"):
        check(path, figure.get("/Alt", "").strip(), "a figure without a text")
        check(path, attribute(figure, "/BBox") is not None, "a figure without a place")
    for heading in tree.of_kind("/H1", "/H2"):
        check(path, heading.get("/T", "").strip(), "a heading without a title")
    for table in tree.of_kind("/Table"):
        rows = [row for part in elements(table) for row in ([part] if part["/S"] == "/TR" else elements(part))]
        check(path, rows, "a table without rows")
        widths = {len(elements(row)) for row in rows}
        check(path, len(widths) == 1, f"rows of a table have {widths} cells")
        for number, row in enumerate(rows):
            kinds = [cell["/S"] for cell in elements(row)]
            check(path, "/TH" in kinds, f"row {number} has no head: {kinds}")
            for cell in elements(row):
                check(path, cell["/S"] != "/TH" or attribute(cell, "/Scope"), "a head without a scope")


def fonts(path, page):
    """Returns the fonts of a page by their name; each is embedded and says what its letters are."""
    found = page["/Resources"].get("/Font", {})
    for name in found:
        font = found[name]
        check(path, "/ToUnicode" in font, f"{name} does not say what its letters are")
        descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
        check(path, any(f"/FontFile{n}" in descriptor for n in ("", "2", "3")), f"{name} is not embedded")
        check(path, "+" in font["/BaseFont"], f"{name} is embedded as a whole")
    return found


def shown(operator, operands):
    parts = operands[0] if operator == b"TJ" else operands
    return b"".join(part.original_bytes for part in parts if hasattr(part, "original_bytes"))


def content(path, reader, tree):
    """Looks at what is drawn and returns the rectangles of what is filled, for each page, in pixels."""
    drawn = []
    met = set()
    for number, page in enumerate(reader.pages):
        fonts(path, page)
        high = float(page.mediabox.height)
        open_marks, states, matrix = [], [], (1, 0, 0, 1, 0, 0)
        points, filled = [], []
        for operands, operator in ContentStream(page.get_contents(), reader).operations:
            if operator in (b"BDC", b"BMC"):
                properties = operands[1] if operator == b"BDC" else {}
                if "/MCID" in properties:
                    mark = (number, int(properties["/MCID"]))
                    check(path, mark in tree.marks, f"{mark} is not in the tree")
                    check(path, not any(open_marks), f"{mark} is a part of another")
                    met.add(mark)
                open_marks.append("/MCID" in properties or operands[0] == "/Artifact")
            elif operator == b"EMC":
                open_marks.pop()
            elif operator == b"q":
                states.append(matrix)
            elif operator == b"Q":
                matrix = states.pop()
            elif operator == b"cm":
                matrix = product([float(value) for value in operands], matrix)
            elif operator in (b"m", b"l", b"c"):
                values = [float(value) for value in operands]
                points += [at(matrix, x, y) for x, y in zip(values[::2], values[1::2])]
            elif operator == b"re":
                x, y, width, height = (float(value) for value in operands)
                points += [at(matrix, x, y), at(matrix, x + width, y + height)]
            elif operator == b"n":
                points = []
            if operator in PAINTS:
                check(path, any(open_marks), f"page {number + 1}: {operator} is neither tagged nor an artifact")
            if operator in (b"Tj", b"TJ"):
                letters = shown(operator, operands)
                pairs = zip(letters[::2], letters[1::2])
                check(path, (0, 0) not in pairs, f"page {number + 1} has a letter without a glyph")
            if operator in PAINTS and points:
                if operator in FILLS:
                    filled.append(box(points, high))
                points = []
        check(path, not open_marks and not states, f"page {number + 1} ends within something")
        drawn.append(filled)
    check(path, met == set(tree.marks), "the tree has marks that no page has")
    return drawn


def product(one, other):
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def at(matrix, x, y):
    a, b, c, d, e, f = matrix
    return (a * x + c * y + e, b * x + d * y + f)


def box(points, high):
    across, down = [x / PIXEL for x, _ in points], [(high - y) / PIXEL for _, y in points]
    return (min(across), min(down), max(across) - min(across), max(down) - min(down))


def places(path, drawn):
    """Compares what is drawn with where the scene has its marks."""
    beside = path.removesuffix(".pdf") + ".marks.json"
    if not os.path.exists(beside):
        return 0
    with open(beside, encoding="utf-8") as file:
        pages = json.load(file)
    compared = 0
    for number, (page, filled) in enumerate(zip(pages, drawn, strict=True)):
        for mark in page["marks"]:
            near = min((max(abs(a - b) for a, b in zip(mark["place"], one)) for one in filled), default=99)
            check(path, near < 1, f"page {number + 1}: {mark['name']} lies {near:.2f} pixels elsewhere")
            compared += 1
    check(path, compared, "nothing to compare")
    return compared


def main():
    folder = sys.argv[1]
    names = sorted(name for name in os.listdir(folder) if name.endswith(".pdf"))
    check(folder, names, "no PDF")
    for name in names:
        path = os.path.join(folder, name)
        reader = PdfReader(path, strict=True)
        tree = Tree(path, reader)
        document(path, reader, tree)
        tags(path, tree)
        compared = places(path, content(path, reader, tree))
        told = f", {compared} places" if compared else ""
        print(f"  {path}: {len(reader.pages)} pages, {len(tree.elements)} elements, {len(tree.marks)} marks{told}")


if __name__ == "__main__":
    main()
