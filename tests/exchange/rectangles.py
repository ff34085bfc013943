#!/usr/bin/env python3
"""Lays the files of each report over each other: rectangles.py FOLDER

Of a report there are KIND.html (whose pages are SVG), KIND.pptx and KIND.pdf. What the SVG draws, the slide has as a shape
of that name and the PDF draws by its operators: the rectangles of marks (bars, diamonds, bands) and the frames of
texts lie within a pixel of 1/96 inch of each other. That this can fail is tried first, with a mark that is shifted
in each of the files."""

import os
import re
import sys
import xml.etree.ElementTree as xml

from pptx import Presentation
from pypdf import PdfReader
from pypdf.generic import ContentStream

from exported import check
from slides import PIXEL, every

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = ("rect", "ellipse", "polygon")
POINT = 96 / 72
NEAR = 1.0
# How far Calibri reaches below its baseline, by its size.
DESCENT = 550 / 2048


class Page:
    """What a page of SVG draws: its marks and the runs of its texts, each with the edge at which it is cut."""

    def __init__(self, svg):
        self.marks, self.texts, self.runs = [], {}, []
        self.width = float(svg.get("width"))
        self.prefix = svg.get("aria-labelledby").split(".")[0] + "-"
        self.edges = {}
        for clip in svg.iter(SVG + "clipPath"):
            shape = clip[0]
            self.edges[f"url(#{clip.get('id')})"] = corners(shape)
        self.walk(svg, None, None)

    def walk(self, element, owner, edge):
        # A mark with a texture is a group with the edge of its lines; arrows and cells have neither edge nor name.
        is_mark = any(child.tag == SVG + "clipPath" for child in element) and element.find(SVG + "g") is None
        for child in element:
            kind = child.tag.removeprefix(SVG)
            name = child.get("id") or owner
            if kind == "clipPath":
                continue
            if kind == "g":
                within = self.edges.get(child.get("clip-path"), edge)
                self.walk(child, name, within)
            elif kind == "text":
                run = (number(child, "x"), number(child, "y"), number(child, "textLength"), number(child, "font-size"))
                self.runs.append(run)
                self.texts.setdefault(owner, []).append(run)
            elif kind in SHAPES and name and (is_mark or child.get("id")):
                self.marks.append((name.removeprefix(self.prefix), corners(child), edge))


def number(element, name):
    return float(element.get(name) or 0)


def corners(shape):
    """The corners of what is drawn; those of the rectangle around a round shape."""
    kind = shape.tag.removeprefix(SVG)
    if kind == "polygon":
        return [tuple(float(part) for part in at.split(",")) for at in shape.get("points").split()]
    if kind == "ellipse":
        x, y, across, down = (number(shape, name) for name in ("cx", "cy", "rx", "ry"))
        return rectangle(x - across, y - down, x + across, y + down)
    x, y, width, height = (number(shape, name) for name in ("x", "y", "width", "height"))
    return rectangle(x, y, x + width, y + height)


def rectangle(left, top, right, bottom):
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def box(points):
    across, down = [x for x, _ in points], [y for _, y in points]
    return (min(across), min(down), max(across), max(down))


def cut(points, edge):
    """What is left of a shape within a rectangle (Sutherland and Hodgman)."""
    if edge is None:
        return points
    left, top, right, bottom = box(edge)
    for axis, limit, sign in ((0, left, 1), (0, right, -1), (1, top, 1), (1, bottom, -1)):
        kept = []
        for one, other in zip(points, points[1:] + points[:1]):
            inside, follows = sign * (one[axis] - limit) >= 0, sign * (other[axis] - limit) >= 0
            if inside:
                kept.append(one)
            if inside != follows:
                share = (limit - one[axis]) / (other[axis] - one[axis])
                kept.append(tuple(a + share * (b - a) for a, b in zip(one, other)))
        points = kept
    return points


def lies(one, other):
    return all(abs(a - b) <= NEAR for a, b in zip(one, other))


def identifier(name):
    plain = lambda letter: letter.isascii() and (letter.isalnum() or letter == "-")
    return "".join(letter if plain(letter) else f"_{ord(letter):x}_" for letter in name)


class Slide:
    """The shapes of a slide, by their names as identifiers: where each lies, and how large its last letters are."""

    def __init__(self, slide):
        self.shapes = {}
        for shape in every(slide.shapes):
            if shape.left is None or shape.has_table:
                continue
            turned = shape.rotation % 180 != 0 if hasattr(shape, "rotation") else False
            width, height = (shape.height, shape.width) if turned else (shape.width, shape.height)
            x, y = shape.left + shape.width / 2, shape.top + shape.height / 2
            place = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
            self.shapes.setdefault(identifier(shape.name), tuple(part / PIXEL for part in place))


class Drawn:
    """What a page of a PDF draws: the rectangles of its paths, and where its texts begin, in pixels."""

    def __init__(self, page, reader):
        self.high = float(page.mediabox.height)
        self.boxes, self.starts = [], []
        states, matrix, points = [], (1, 0, 0, 1, 0, 0), []
        text = matrix
        for operands, operator in ContentStream(page.get_contents(), reader).operations:
            values = [float(value) for value in operands] if operator in MOVES else []
            if operator == b"q":
                states.append(matrix)
            elif operator == b"Q":
                matrix = states.pop()
            elif operator == b"cm":
                matrix = product(values, matrix)
            elif operator in (b"m", b"l", b"c"):
                points += [self.at(matrix, x, y) for x, y in zip(values[::2], values[1::2])]
            elif operator == b"re":
                x, y, width, height = values
                points += [self.at(matrix, x, y), self.at(matrix, x + width, y + height)]
            elif operator == b"Tm":
                text = values
            elif operator in (b"Tj", b"TJ"):
                self.starts.append(self.at(product(text, matrix), 0, 0))
            elif operator == b"n":
                points = []
            elif operator in PAINTS:
                if points:
                    self.boxes.append(box(points))
                points = []

    def at(self, matrix, x, y):
        a, b, c, d, e, f = matrix
        return ((a * x + c * y + e) * POINT, (self.high - (b * x + d * y + f)) * POINT)


MOVES = {b"cm", b"m", b"l", b"c", b"re", b"Tm"}
PAINTS = {b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s"}


def product(one, other):
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


class Report:
    """The three files of a report."""

    def __init__(self, folder, kind):
        path = lambda ending: os.path.join(folder, f"{kind}.{ending}")
        with open(path("html"), encoding="utf-8") as file:
            pictures = re.findall(r"<svg.*?</svg>", file.read(), re.DOTALL)
        self.where = os.path.join(folder, kind)
        self.pages = [Page(xml.fromstring(picture)) for picture in pictures]
        self.slides = [Slide(slide) for slide in Presentation(path("pptx")).slides]
        reader = PdfReader(path("pdf"))
        self.drawn = [Drawn(page, reader) for page in reader.pages]

    def faults(self):
        """Says what does not lie where it lies in the SVG, and counts what does."""
        faults, marks, texts = [], 0, 0
        if not len(self.pages) == len(self.slides) == len(self.drawn) > 0:
            faults.append(f"{len(self.pages)} pages, {len(self.slides)} slides, {len(self.drawn)} in the PDF")
        for at, (page, slide, drawn) in enumerate(zip(self.pages, self.slides, self.drawn), 1):
            where = f"{self.where}, page {at}"
            free = list(drawn.boxes)
            for name, points, edge in page.marks:
                place, seen = box(points), cut(points, edge)
                met = next((one for one in free if lies(one, place)), None)
                if met is None:
                    faults.append(f"{where}: the PDF does not draw {name} at {place}")
                else:
                    free.remove(met)
                # What lies behind the edge has no shape on a slide.
                shape = slide.shapes.get(name)
                if shape is None and not (seen and not thin(seen)):
                    continue
                if shape is None or not lies(shape, box(seen)):
                    faults.append(f"{where}: {name} is at {shape}, not at {box(seen)}")
                marks += 1
            for run in page.runs:
                if not any(lies(start, run[:2]) for start in drawn.starts):
                    faults.append(f"{where}: the PDF has no text at {run[:2]}")
            for owner, runs in page.texts.items():
                frame = slide.shapes.get(owner.removeprefix(page.prefix))
                if frame and not framed(frame, runs):
                    faults.append(f"{where}: {owner} is framed by {frame}, its lines are {runs}")
                texts += frame is not None
        return faults, marks, texts


def thin(points):
    """Whether next to nothing is left of what was cut."""
    left, top, right, bottom = box(points)
    return min(right - left, bottom - top) < NEAR


def framed(frame, runs):
    """Whether a frame has its lines at its left, right or middle, and the last of them at its foot."""
    left, _, right, bottom = frame
    begin, end = min(run[0] for run in runs), max(run[0] + run[2] for run in runs)
    across = (begin - left, end - right, (begin + end - left - right) / 2)
    foot = max(run[1] for run in runs)
    size = max(run[3] for run in runs if run[1] == foot)
    # The SVG does not say how wide a single letter is.
    aligned = min(map(abs, across)) <= NEAR if all(run[2] for run in runs) else left - NEAR <= begin <= right + NEAR
    return aligned and abs(foot + size * DESCENT - bottom) <= NEAR


def shifted(report, change):
    """Whether it is noticed when something of a report is shifted by three pixels."""
    at = next(at for at, page in enumerate(report.pages) if page.marks)
    change(report.pages[at], report.slides[at], report.drawn[at])
    return bool(report.faults()[0])


def move_shape(page, slide, _):
    name = next(name for name, *_ in page.marks if name in slide.shapes)
    slide.shapes[name] = moved(slide.shapes[name])


def move_path(page, _, drawn):
    place = box(page.marks[0][1])
    at = next(at for at, one in enumerate(drawn.boxes) if lies(one, place))
    drawn.boxes[at] = moved(drawn.boxes[at])


def move_text(page, slide, _):
    name = next(name for name in slide.shapes if page.prefix + name in page.texts)
    slide.shapes[name] = moved(slide.shapes[name])


def move_letters(page, _, drawn):
    at = next(at for at, one in enumerate(drawn.starts) if lies(one, page.runs[0][:2]))
    drawn.starts[at] = moved(drawn.starts[at])


def moved(place):
    return tuple(part + 3 for part in place)


def main():
    folder = sys.argv[1]
    kinds = sorted(name.removesuffix(".html") for name in os.listdir(folder) if name.endswith(".html"))
    check(folder, kinds, "no report")
    compared = 0
    for kind in kinds:
        report = Report(folder, kind)
        faults, marks, texts = report.faults()
        check(report.where, not faults, f"{len(faults)} places differ, such as\n  " + "\n  ".join(faults[:5]))
        check(report.where, texts > 0, "nothing was compared")
        if marks > 0 and compared == 0:
            for change in (move_shape, move_path, move_text, move_letters):
                check(report.where, shifted(Report(folder, kind), change), f"{change.__name__} goes unnoticed")
        compared += marks
        print(f"  {report.where}: {marks} marks and {texts} texts lie alike in three files")
    check(folder, compared > 0, "no mark was compared")


if __name__ == "__main__":
    main()
