#!/usr/bin/env python3
"""Reads exported calendars by the package icalendar: calendars.py FOLDER

Every entry has an id of its own and ends after it begins; nothing in it but what we write; every zone that is
named is there; names of windows and freezes are those of the portfolio beside it."""

import icalendar

from exported import check, differing, files, visible

KNOWN = {
    "UID", "SUMMARY", "DESCRIPTION", "DTSTAMP", "SEQUENCE", "CATEGORIES", "TRANSP", "STATUS", "X-SLIPWAY-KIND",
    "DTSTART", "DTEND", "RRULE", "EXDATE",
}


def main():
    for path, rows in files(".ics"):
        with open(path, "rb") as file:
            raw = file.read()
        check(path, all(len(line) <= 75 for line in raw.split(b"\r\n")), "a line is not folded")
        calendar = icalendar.Calendar.from_ical(raw)
        check(path, not calendar.errors, f"errors: {calendar.errors}")
        zones = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
        events = calendar.walk("VEVENT")
        check(path, len({str(event["UID"]) for event in events}) == len(events), "two entries of one id")
        for event in events:
            name = str(event["SUMMARY"])
            check(path, not event.errors, f"{name!r}: {event.errors}")
            check(path, set(event.keys()) <= KNOWN, f"{name!r} has {set(event.keys()) - KNOWN}")
            check(path, not event.subcomponents, f"{name!r} has something in it")
            if "DTEND" in event:
                check(path, event["DTEND"].dt > event["DTSTART"].dt, f"{name!r} ends before it begins")
            zone = event["DTSTART"].params.get("TZID")
            check(path, zone is None or zone in zones, f"{name!r} is in an unknown zone")
        for kind, table in (("window", "windows"), ("freeze", "freezes")):
            there = {visible(str(event["SUMMARY"])) for event in events if event["X-SLIPWAY-KIND"] == kind}
            missing = differing([visible(row["name"].replace("\t", "")) for row in rows[table]], there)
            check(path, not missing, f"{table} that are missing: {missing}")
        print(f"  {path}: {len(events)} entries")


if __name__ == "__main__":
    main()
