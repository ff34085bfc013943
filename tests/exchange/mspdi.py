#!/usr/bin/env python3
"""Reads projects and what Slipway wrote of them by MPXJ, and lists what differs.

mspdi.py CLI FOLDER [--keep FOLDER] [--all]

Each NAME.xml in FOLDER goes through CLI (import, then export --to ms-project). Then MPXJ, which has no part
in Slipway, reads both files: tasks, outline, numbers, links, lags, constraints, calendars, deadlines, progress,
notes, fields, baselines, resources and assignments must be the same, but for what EXPLAINED names. Where
NAME.expected.tsv lies beside it, MPXJ also schedules both files (MicrosoftScheduler), and its dates of ours
must agree with our own as far as its dates of the original agree with what Microsoft Project stored.

Needs `pip install mpxj JPype1` and Java 17. The exit code is 1 when something differs that nothing explains."""

import collections
import concurrent.futures
import csv
import datetime
import os
import re
import subprocess
import sys
import tempfile

import jpype
import mpxj  # noqa: F401 (its jars come onto the path)

# Differences that are meant, by what is compared: why, and whether that explains two values.
EXPLAINED = collections.defaultdict(list)


def explain(what, reason, rule):
    """Adds a rule: it is given both values, and the task (if it is one) before and after."""
    EXPLAINED[what].append((reason, rule))


def same_but_for_space(one, other, before, after):
    return one is not None and other is not None and one.split() == other.split()


for kind in ("task name", "task notes", "resource notes", "resource name"):
    explain(kind, "white space around text is no part of it", same_but_for_space)
for kind in ("task stop", "task resume"):
    explain(
        kind,
        "what is finished neither stops nor resumes",
        lambda one, other, before, after: other is None and before.getActualFinish() is not None,
    )
def closes_pauses(one, other, before, after):
    """Without the pauses of less than a minute the pieces are the same."""
    joined = []
    for start, end in one or []:
        start, end = datetime.datetime.fromisoformat(start), datetime.datetime.fromisoformat(end)
        if joined and (start - joined[-1][1]).total_seconds() < 60:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    pieces = [tuple(map(datetime.datetime.fromisoformat, piece)) for piece in other or []]
    return pieces == (joined if len(joined) > 1 else [])


def starts_with_work(one, other, before, after):
    """Each piece ends where it ended, and begins no earlier."""
    if not one or not other or len(one) != len(other):
        return False
    return all(mine[1] == yours[1] and mine[0] <= yours[0] for mine, yours in zip(one, other))


explain("task splits", "a pause of less than a minute is rounding", closes_pauses)
explain("task splits", "a piece begins with the next working time", starts_with_work)
explain(
    "task splits",
    "the original shows it in delays and dates only, ours day by day",
    lambda one, other, before, after: one is None,
)
explain(
    "task under",
    "the row of the project itself is always there",
    lambda one, other, before, after: one is None and other == "0",
)
explain(
    "task constraint date",
    "what starts as soon as possible has no date",
    lambda one, other, before, after: other is None and str(after.getConstraintType()) == "AS_SOON_AS_POSSIBLE",
)
explain(
    "task percent",
    "what is finished is wholly done",
    lambda one, other, before, after: other == 100 and before.getActualFinish() is not None,
)
explain(
    "task percent",
    "a summary is as far as what stands under it",
    lambda one, other, before, after: after.hasChildTasks(),
)
explain(
    "task actual start",
    "a summary begins with what stands under it",
    lambda one, other, before, after: after.hasChildTasks(),
)
explain(
    "task actual finish",
    "a summary ends with what stands under it",
    lambda one, other, before, after: after.hasChildTasks(),
)
explain("task milestone", "a summary is no moment", lambda one, other, before, after: after.hasChildTasks())
explain(
    "task duration",
    "it contradicts the work of those on it, of which the import warns",
    lambda one, other, before, after: after.getResourceAssignments().size() > 0,
)
for kind in ("task constraint", "task priority", "task name", "task notes"):
    explain(
        kind,
        "a task of another file is a row, not only a link",
        lambda one, other, before, after: bool(after.getExternalTask()),
    )
explain(
    "calendar there",
    "a calendar without a name gets one",
    lambda one, other, before, after: one == "None" or (other or "").startswith("Calendar "),
)
explain("project days per month", "no month has no days", lambda one, other, before, after: one == 0)
for kind in ("assignment delay", "assignment levelling delay"):
    explain(
        kind,
        "a delay is a delay, whoever put it there",
        lambda one, other, before, after: one == 0 or other == 0,
    )
explain(
    "assignment work",
    "it says none where it means the whole task",
    lambda one, other, before, after: one == 0,
)


def minutes(duration, properties):
    """A duration in minutes, whatever its unit; elapsed ones are marked."""
    if duration is None:
        return 0.0
    units = str(duration.getUnits().getName())
    from org.mpxj import TimeUnit

    if "%" in units:
        return (round(float(duration.getDuration()), 2), units)
    elapsed = units.startswith("e")
    unit = TimeUnit.ELAPSED_MINUTES if elapsed else TimeUnit.MINUTES
    value = round(float(duration.convertUnits(unit, properties).getDuration()), 1)
    return (value, "elapsed") if elapsed and value else value


def text(value):
    return None if value is None or str(value) == "" else str(value)


def number(value):
    return 0.0 if value is None else round(float(value.doubleValue()), 2)


CUSTOM = re.compile(r"^(Text|Start|Finish|Cost|Date|Flag|Number|Duration|Outline Code) ?(\d+)$")


def custom_fields():
    from org.mpxj import TaskField

    return [field for field in TaskField.values() if CUSTOM.match(str(field))]


def fields_of(task, custom, properties):
    found = {}
    for field in custom:
        value = task.get(field)
        if value is None:
            continue
        name = str(field).replace(" ", "")
        if name.startswith("Duration"):
            value = minutes(value, properties)
        if str(value) not in ("", "0", "0.0", "false", "None"):
            found[name] = str(value)
    return found


def task_told(task, custom, properties):
    """Everything that a person may have entered of a task, and what follows of its dates."""
    is_summary = task.hasChildTasks()
    told = {
        "name": text(task.getName()),
        "level": int(task.getOutlineLevel().intValue()),
        "under": None if task.getParentTask() is None else str(task.getParentTask().getUniqueID()),
        "active": bool(task.getActive()),
        "mode": str(task.getTaskMode()),
        "type": str(task.getType()),
        "milestone": bool(task.getMilestone()),
        "external": bool(task.getExternalTask()),
        "estimated": bool(task.getEstimated()),
        "priority": str(task.getPriority()),
        "constraint": str(task.getConstraintType()),
        "constraint date": text(task.getConstraintDate()),
        "deadline": text(task.getDeadline()),
        "calendar": text(task.getCalendar() and task.getCalendar().getName()),
        "ignores resources": bool(task.getIgnoreResourceCalendar()),
        "levelling delay": minutes(task.getLevelingDelay(), properties),
        "percent": number(task.getPercentageComplete()),
        "actual start": text(task.getActualStart()),
        "actual finish": text(task.getActualFinish()),
        "notes": text(task.getNotes()),
        "contact": text(task.getContact()),
        "hyperlink": text(task.getHyperlinkAddress()),
        "wbs": text(task.getWBS()),
        "effort driven": bool(task.getEffortDriven()),
        "fields": fields_of(task, custom, properties),
        "summary": is_summary,
    }
    if not is_summary:
        told["duration"] = minutes(task.getDuration(), properties)
        told["stop"] = text(task.getStop())
        told["resume"] = text(task.getResume())
        told["splits"] = splits(task)
    for which in range(11):
        def get(name, which=which):
            getter = getattr(task, f"getBaseline{name}")
            return getter(which) if which else getter()

        baseline = (
            text(get("Start")),
            text(get("Finish")),
            minutes(get("Duration"), properties),
            minutes(get("Work"), properties),
            number(get("Cost")),
        )
        if any(baseline):
            told[f"baseline {which}"] = baseline
    return told


def splits(task):
    pieces = task.getWorkSplits() if hasattr(task, "getWorkSplits") else None
    if pieces is None or pieces.size() < 2:
        return None
    return [(str(piece.getStart()), str(piece.getEnd())) for piece in pieces]


def links_of(task, properties):
    return sorted(
        (
            str(link.getPredecessorTask().getUniqueID()),
            str(link.getType()),
            str(minutes(link.getLag(), properties)),
        )
        for link in task.getPredecessors()
    )


def calendar_told(calendar, days):
    """When work is possible on each day of a stretch: that is all that a calendar says."""
    return [
        "".join(f"{hours.getStart()}-{hours.getEnd()};" for hours in calendar.getHours(day)) for day in days
    ]


def days_of(project):
    """A day of each month and two weeks around each date at which an exception begins or ends, at most 400."""
    from java.time import LocalDate

    starts = project.getProjectProperties().getStartDate()
    first = starts.toLocalDate() if starts is not None else LocalDate.of(2020, 1, 1)
    days = [first.plusDays(day) for day in range(0, 420)]
    for calendar in project.getCalendars():
        for exception in list(calendar.getCalendarExceptions())[:50]:
            days += [exception.getFromDate().plusDays(day) for day in (-1, 0, 1)]
            days += [exception.getToDate().plusDays(day) for day in (-1, 0, 1)]
    return days


def resource_told(resource, properties, days):
    calendar = resource.getCalendar()
    return {
        "name": text(resource.getName()),
        "type": str(resource.getType()),
        "units": number(resource.getDefaultUnits() or resource.getMaxUnits()),
        "group": text(resource.getGroup()),
        "notes": text(resource.getNotes()),
        "calendar": None if calendar is None else calendar_told(calendar, days),
    }


def assignment_told(assignment, properties):
    return {
        "task": str(assignment.getTaskUniqueID()),
        "resource": str(assignment.getResourceUniqueID()),
        "units": number(assignment.getUnits()),
        "work": minutes(assignment.getRegularWork() or assignment.getWork(), properties),
        "delay": minutes(assignment.getDelay(), properties),
        "levelling delay": minutes(assignment.getLevelingDelay(), properties),
        "actual start": text(assignment.getActualStart()),
        "actual finish": text(assignment.getActualFinish()),
    }


def project_told(project, days):
    properties = project.getProjectProperties()
    custom = custom_fields()
    tasks = [task for task in project.getTasks() if number(task.getUniqueID()) != 0 and not task.getNull()]
    resources = [row for row in project.getResources() if text(row.getName()) and not row.getNull()]
    assignments = [row for row in project.getResourceAssignments() if row.getResource() is not None]
    assignments = [row for row in assignments if row.getTaskUniqueID() is not None]
    assignments = [row for row in assignments if number(row.getTaskUniqueID()) != 0]
    return {
        "project": {
            "": {
                "start": text(properties.getStartDate()),
                "calendar": calendar_told(project.getDefaultCalendar(), days),
                "minutes per day": number(properties.getMinutesPerDay()),
                "minutes per week": number(properties.getMinutesPerWeek()),
                "days per month": number(properties.getDaysPerMonth()),
                "from": str(properties.getScheduleFrom()),
                "critical limit": minutes(properties.getCriticalSlackLimit(), properties),
                "multiple critical paths": bool(properties.getMultipleCriticalPaths()),
                "order": [str(task.getUniqueID()) for task in tasks],
            }
        },
        "task": {str(task.getUniqueID()): task_told(task, custom, properties) for task in tasks},
        "links": {str(task.getUniqueID()): {"": links_of(task, properties)} for task in tasks},
        "calendar": {
            str(row.getName()): {"hours": calendar_told(row, days)}
            for row in project.getCalendars()
            if not row.isDerived()
        },
        "resource": {str(row.getUniqueID()): resource_told(row, properties, days) for row in resources},
        "assignment": {str(row.getUniqueID()): assignment_told(row, properties) for row in assignments},
    }


def differences(before, after):
    """Yields what differs: kind, row, field, both values."""
    for kind, rows in before.items():
        for key in sorted(set(rows) | set(after[kind])):
            one, other = rows.get(key), after[kind].get(key)
            if one is None or other is None:
                yield kind, key, "there", one and key, other and key
                continue
            for field in sorted(set(one) | set(other)):
                if one.get(field) != other.get(field):
                    yield kind, key, field, one.get(field), other.get(field)


def task_of(project, key):
    return project.getTaskByUniqueID(jpype.java.lang.Integer(int(key))) if key.isdigit() else None


# What MPXJ's scheduler says, and what it is compared with.
DATES = ["early_start", "early_finish", "late_start", "late_finish"]
SLACKS = ["start_slack", "finish_slack", "free_slack", "total_slack"]


def schedule(project):
    from org.mpxj.cpm import MicrosoftScheduler

    from org.mpxj import Duration

    # What is stored must not pass for what was computed, and what some files leave out is nothing.
    for task in project.getTasks():
        whole = task.getDuration()
        if whole is not None and task.getActualDuration() is None:
            done = whole.getDuration() * number(task.getPercentageComplete()) / 100
            task.setActualDuration(Duration.getInstance(done, whole.getUnits()))
        if whole is not None and task.getRemainingDuration() is None:
            left = whole.getDuration() * (100 - number(task.getPercentageComplete())) / 100
            task.setRemainingDuration(Duration.getInstance(left, whole.getUnits()))
        for name in ("EarlyStart", "EarlyFinish", "LateStart", "LateFinish"):
            getattr(task, f"set{name}")(None)
        for name in ("StartSlack", "FinishSlack", "FreeSlack", "TotalSlack"):
            getattr(task, f"set{name}")(None)
    MicrosoftScheduler().schedule(project, project.getProjectProperties().getStartDate())


def dates(project):
    properties = project.getProjectProperties()
    told = {}
    for task in project.getTasks():
        if task.hasChildTasks() or number(task.getUniqueID()) == 0 or task.getNull() or not task.getActive():
            continue
        told[str(task.getUniqueID())] = {
            "early_start": when(task.getEarlyStart()),
            "early_finish": when(task.getEarlyFinish()),
            "late_start": when(task.getLateStart()),
            "late_finish": when(task.getLateFinish()),
            "start_slack": slack(task.getStartSlack(), properties),
            "finish_slack": slack(task.getFinishSlack(), properties),
            "free_slack": slack(task.getFreeSlack(), properties),
            "total_slack": slack(task.getTotalSlack(), properties),
            "critical": bool(task.getCritical()),
        }
    return told


def when(at):
    return None if at is None else datetime.datetime.fromisoformat(str(at))


def slack(duration, properties):
    value = minutes(duration, properties)
    return value[0] if isinstance(value, tuple) else value


def stored(path):
    """What Microsoft Project stored, in the shape of `dates`."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    told = {}
    for row in rows:
        if row.get("summary") == "1" or row["uid"] == "0" or row.get("active") == "0":
            continue
        told[row["uid"]] = {
            **{name: datetime.datetime.fromisoformat(row[name][:19]) if row.get(name) else None for name in DATES},
            **{name: float(row[name + "_min"]) if row.get(name + "_min") else None for name in SLACKS},
            "critical": None if not row.get("critical") else row["critical"] != "0",
        }
    return told


def agree(one, other):
    """Says whether all nine fields agree within a minute; what is unknown is not judged."""
    if one is None or other is None:
        return False
    for name in DATES:
        if one[name] and other[name] and abs((one[name] - other[name]).total_seconds()) > 60:
            return False
    for name in SLACKS:
        if one[name] is not None and other[name] is not None and abs(one[name] - other[name]) > 1:
            return False
    return None in (one["critical"], other["critical"]) or one["critical"] == other["critical"]


def rewritten(cli, folder, name, target):
    """Takes a project through Slipway; returns where it lies then."""
    original = os.path.join(folder, name + ".xml")
    portfolio = os.path.join(target, name + ".slipway")
    written = os.path.join(target, name + ".xml")
    for command in (
        [cli, "import", original, "-o", portfolio, "--zone", "UTC"],
        [cli, "export", portfolio, "--to", "ms-project", "-o", written],
    ):
        done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"})
        if done.returncode:
            raise SystemExit(f"{' '.join(command)}\n{done.stderr}")
    return written


def main():
    cli, folder, flags = os.path.abspath(sys.argv[1]), sys.argv[2], sys.argv[3:]
    keep = flags[flags.index("--keep") + 1] if "--keep" in flags else tempfile.mkdtemp()
    os.makedirs(keep, exist_ok=True)
    names = sorted(name[:-4] for name in os.listdir(folder) if name.endswith(".xml"))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        written = list(pool.map(lambda name: rewritten(cli, folder, name, keep), names))
    jpype.startJVM("-Xmx1g")
    from org.mpxj.reader import UniversalProjectReader

    def read(path):
        return UniversalProjectReader().read(path)

    explained, wrong = collections.Counter(), []
    score = collections.Counter()
    for name, path in zip(names, written):
        original = os.path.join(folder, name + ".xml")
        before, after = read(original), read(path)
        if before is None or after is None:
            wrong.append(f"{name}: MPXJ reads {'the original' if after else 'our file'} not at all")
            continue
        days = days_of(before)
        for kind, key, field, one, other in differences(project_told(before, days), project_told(after, days)):
            for reason, rule in EXPLAINED.get(f"{kind} {field}", []):
                if rule(one, other, task_of(before, key), task_of(after, key)):
                    explained[f"{kind} {field}: {reason}"] += 1
                    break
            else:
                shown = f"{one} -> {other}" if len(str(one)) + len(str(other)) < 400 else "…"
                wrong.append(f"{name}: {kind} {key}: {field}: {shown}")
        truth = os.path.join(folder, name + ".expected.tsv")
        if os.path.exists(truth):
            compare(score, name, before, after, stored(truth))
    print(f"{len(names)} projects, read by MPXJ before and after")
    for reason, count in sorted(explained.items()):
        print(f"  {count:5} explained: {reason}")
    for kind in ("agrees with Project on the originals", "agrees with us on what we wrote"):
        print(f"  MPXJ's scheduler {kind}: {score[kind]} of {score['leaves']} tasks")
    by_field = collections.Counter(re.sub(r"^[^:]*: (\w+) [^:]*: ([^:]*):.*", r"\1 \2", line) for line in wrong)
    for field, count in by_field.most_common():
        print(f"  {count:5} NOT explained: {field}")
    for line in wrong if "--all" in flags else wrong[:40]:
        print(line)
    missed = score["agrees with us on what we wrote"] < score["agrees with Project on the originals"]
    if missed:
        print("MPXJ's scheduler agrees less with us than with Microsoft Project")
    sys.exit(1 if wrong or missed else 0)


def compare(score, name, before, after, truth):
    """Counts the tasks whose dates MPXJ's scheduler finds as Project did, and as we did."""
    ours = dates(after)
    for kind, project in (("the original", before), ("ours", after)):
        try:
            schedule(project)
        except jpype.JException as why:
            score[f"MPXJ cannot schedule {kind}"] += 1
            print(f"{name}: MPXJ cannot schedule {kind}: {str(why)[:150]}")
    theirs, again = dates(before), dates(after)
    for uid, row in truth.items():
        score["leaves"] += 1
        score["agrees with Project on the originals"] += agree(theirs.get(uid), row)
        score["agrees with us on what we wrote"] += agree(again.get(uid), ours.get(uid))


if __name__ == "__main__":
    main()
