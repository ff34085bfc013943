//! The table of tasks: duration, constraint and progress written out.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::Span;
use slipway_engine::plan::{Constraint, Progress, Task};

impl Stored for Task {
    const TABLE: &'static str = "task";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "release",
        "parent",
        "order_key",
        "name",
        "kind",
        "phase",
        "mode",
        "active",
        "duration",
        "duration_unit",
        "estimated",
        "constraint_kind",
        "constraint_date",
        "deadline",
        "calendar",
        "ignores_people_calendars",
        "manual_start",
        "manual_finish",
        "done",
        "actual_start",
        "actual_finish",
        "remaining",
        "stop",
        "resume",
        "levelling_delay",
        "segments",
        "owner",
        "effort",
        "notes",
        "external",
        "fields",
        "uses",
        "touches",
        "cost",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            release: columns.take()?,
            parent: columns.take()?,
            order: columns.take()?,
            name: columns.take()?,
            kind: columns.take()?,
            phase: columns.take()?,
            mode: columns.take()?,
            active: columns.take()?,
            duration: Span {
                amount: columns.take()?,
                unit: columns.take()?,
            },
            estimated: columns.take()?,
            constraint: Constraint {
                kind: columns.take()?,
                date: columns.take()?,
            },
            deadline: columns.take()?,
            calendar: columns.take()?,
            ignores_people_calendars: columns.take()?,
            manual_start: columns.take()?,
            manual_finish: columns.take()?,
            progress: Progress {
                done: columns.take()?,
                actual_start: columns.take()?,
                actual_finish: columns.take()?,
                remaining: columns.take()?,
                stop: columns.take()?,
                resume: columns.take()?,
            },
            levelling_delay: columns.take()?,
            segments: columns.take()?,
            owner: columns.take()?,
            effort: columns.take()?,
            notes: columns.take()?,
            external: columns.take()?,
            fields: columns.take()?,
            uses: columns.take()?,
            touches: columns.take()?,
            cost: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.release);
        columns.put(&self.parent);
        columns.put(&self.order);
        columns.put(&self.name);
        columns.put(&self.kind);
        columns.put(&self.phase);
        columns.put(&self.mode);
        columns.put(&self.active);
        columns.put(&self.duration.amount);
        columns.put(&self.duration.unit);
        columns.put(&self.estimated);
        columns.put(&self.constraint.kind);
        columns.put(&self.constraint.date);
        columns.put(&self.deadline);
        columns.put(&self.calendar);
        columns.put(&self.ignores_people_calendars);
        columns.put(&self.manual_start);
        columns.put(&self.manual_finish);
        columns.put(&self.progress.done);
        columns.put(&self.progress.actual_start);
        columns.put(&self.progress.actual_finish);
        columns.put(&self.progress.remaining);
        columns.put(&self.progress.stop);
        columns.put(&self.progress.resume);
        columns.put(&self.levelling_delay);
        columns.put(&self.segments);
        columns.put(&self.owner);
        columns.put(&self.effort);
        columns.put(&self.notes);
        columns.put(&self.external);
        columns.put(&self.fields);
        columns.put(&self.uses);
        columns.put(&self.touches);
        columns.put(&self.cost);
    }
}
