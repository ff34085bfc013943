//! What stands on a page: shapes with a meaning.

use super::{Ink, Paragraph, Place, Point};

/// Something on a page.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its name, different from all others on its page: `bar-UAT-3`. Slides show it in their selection pane.
    pub name: String,
    /// What it says to those who do not see it; empty where it only adorns, or where its text says it.
    pub means: String,
    /// What it is.
    pub kind: Kind,
}

/// The kinds of things on a page.
#[derive(Debug, Clone)]
pub enum Kind {
    /// A filled or outlined shape.
    Mark(Mark),
    /// A straight line that divides or marks.
    Line(Line),
    /// A connector between two marks.
    Link(Link),
    /// Text, set in lines.
    Text(Paragraph),
    /// A table with a row of headings.
    Table(Table),
    /// A picture, as the bytes of a PNG.
    Image {
        /// Where it stands.
        place: Place,
        /// Its bytes.
        png: Vec<u8>,
    },
    /// A chart, read as a figure: its items, and the place beyond which nothing of it is drawn.
    Chart {
        /// The edge at which it is cut.
        clip: Place,
        /// What it consists of; those that are [`Kind::Row`] are read as rows of a table.
        items: Vec<Item>,
    },
    /// A row of a chart: the names at its left and the bars that belong to them.
    Row(Vec<Item>),
}

/// A filled or outlined shape.
#[derive(Debug, Clone)]
pub struct Mark {
    /// What it looks like.
    pub shape: Shape,
    /// The rectangle around it.
    pub place: Place,
    /// Its colour; none leaves what is behind it.
    pub fill: Option<Ink>,
    /// Lines over its colour.
    pub texture: Texture,
    /// Its edge.
    pub outline: Option<Outline>,
}

/// What a mark looks like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shape {
    /// A rectangle with corners rounded by so much.
    Box {
        /// The radius of its corners.
        radius: f64,
    },
    /// A square that stands on a corner.
    Diamond,
    /// A circle.
    Circle,
    /// The bracket of a summary: a bar with two tips pointing down.
    Bracket,
    /// A triangle pointing to the right: what goes on elsewhere.
    Triangle,
}

/// Lines over the colour of a mark, for those who do not see colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Texture {
    /// None.
    Plain,
    /// Vertical lines: a hard freeze.
    Upright(Ink),
    /// Slanting lines: what missed.
    Slanted(Ink),
}

/// The edge of a mark.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outline {
    /// Its colour.
    pub ink: Ink,
    /// How thick.
    pub width: f64,
    /// Whether it is dashed.
    pub is_dashed: bool,
}

/// A straight line.
#[derive(Debug, Clone)]
pub struct Line {
    /// Where it begins.
    pub from: Point,
    /// Where it ends.
    pub to: Point,
    /// How it is drawn.
    pub stroke: Outline,
}

/// A connector between two marks: in a slide it stays glued to them.
#[derive(Debug, Clone)]
pub struct Link {
    /// The name of the mark at which it begins, and the side of it; none where that lies on another page.
    pub from: Option<(String, End)>,
    /// The name of the mark at which it ends, and the side of it.
    pub to: Option<(String, End)>,
    /// Its corners, ends included; all parts are level or upright.
    pub points: Vec<Point>,
    /// How it is drawn; its end has an arrow.
    pub stroke: Outline,
}

/// A side of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The left.
    Left,
    /// The right.
    Right,
    /// The top.
    Top,
    /// The bottom.
    Bottom,
}

/// A table. Its first row has the headings.
#[derive(Debug, Clone)]
pub struct Table {
    /// Where it stands.
    pub place: Place,
    /// How wide each column is; they add up to the width.
    pub columns: Vec<f64>,
    /// How high each row is; they add up to the height.
    pub heights: Vec<f64>,
    /// What is in each row, a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Debug, Clone)]
pub struct Cell {
    /// What it says, set at its place on the page.
    pub text: Paragraph,
    /// The colour behind it.
    pub fill: Option<Ink>,
    /// Whether it names its row.
    pub is_head: bool,
}
