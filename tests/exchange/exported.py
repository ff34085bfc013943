"""What the readers of exported files have in common: which files there are, and what must be in them."""

import json
import os
import sys


def files(ending):
    """Yields what lies in the folder on the command line: path, and the portfolio beside it as JSON."""
    folder = sys.argv[1]
    found = sorted(name for name in os.listdir(folder) if name.endswith(ending))
    if not found:
        raise SystemExit(f"nothing in {folder} ends in {ending}")
    for name in found:
        with open(os.path.join(folder, name.split(".")[0] + ".json"), encoding="utf-8") as file:
            yield os.path.join(folder, name), json.load(file)["rows"]


def visible(text):
    """A name without what some kinds of file cannot hold, and which nobody sees."""
    return "".join(char for char in text if char.isprintable() and char not in " \u00a0")


def task_names(rows):
    return sorted(visible(task["name"]) for task in rows["tasks"])


def check(path, holds, complaint):
    if not holds:
        raise SystemExit(f"{path}: {complaint}")


def differing(one, other):
    """Says what is in one list and not in the other."""
    return [value for value in one if value not in set(other)][:3]
