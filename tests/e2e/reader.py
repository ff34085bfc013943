"""What a screen reader finds of the planner on the session's accessibility bus, a JSON object a line.

Run by `scenarios/reader.mjs` with the system's Python, which has the bindings of AT-SPI.
"""

import json

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

ROLES = {"tree table", "table row", "table cell", "column header"}


def children(node):
    """What hangs under a node; what went away meanwhile is left out."""
    for at in range(node.get_child_count()):
        try:
            child = node.get_child_at_index(at)
        except GLib.Error:
            continue
        if child is not None:
            yield child


def walk(node, under):
    """Prints the parts of the plan under a node, each with the row it belongs to."""
    role = node.get_role_name()
    name = node.get_name() or ""
    if role in ROLES:
        print(json.dumps({"role": role, "name": name, "row": under}))
    for child in children(node):
        walk(child, name if role == "table row" else under)


Atspi.init()
for app in children(Atspi.get_desktop(0)):
    if (app.get_name() or "").startswith("slipway"):
        walk(app, None)
