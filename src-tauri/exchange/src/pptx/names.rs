//! The names by which parts of a presentation are known: namespaces, content types, relationships
//! (ECMA-376, parts 1 and 2).

/// DrawingML.
pub(super) const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
/// PresentationML.
pub(super) const PRESENTATION: &str = "http://schemas.openxmlformats.org/presentationml/2006/main";
/// Relationships, as attributes of other parts name them.
pub(super) const RELATIONSHIPS: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// What marks a shape that only adorns.
pub(super) const DECORATIVE: &str = "http://schemas.microsoft.com/office/drawing/2017/decorative";

/// What parts are.
pub(super) mod kind {
    /// The presentation.
    pub(in super::super) const PRESENTATION: &str =
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
    /// A slide.
    pub(in super::super) const SLIDE: &str =
        "application/vnd.openxmlformats-officedocument.presentationml.slide+xml";
    /// A master.
    pub(in super::super) const MASTER: &str =
        "application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml";
    /// A layout.
    pub(in super::super) const LAYOUT: &str =
        "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml";
    /// The master of notes.
    pub(in super::super) const NOTES_MASTER: &str =
        "application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml";
    /// The notes of a slide.
    pub(in super::super) const NOTES: &str =
        "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml";
    /// The looks of tables.
    pub(in super::super) const TABLE_STYLES: &str =
        "application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml";
    /// How it is shown.
    pub(in super::super) const SHOWN: &str =
        "application/vnd.openxmlformats-officedocument.presentationml.presProps+xml";
    /// How it is edited.
    pub(in super::super) const VIEWED: &str =
        "application/vnd.openxmlformats-officedocument.presentationml.viewProps+xml";
    /// A picture.
    pub(in super::super) const PNG: &str = "image/png";
    /// A theme.
    pub(in super::super) const THEME: &str =
        "application/vnd.openxmlformats-officedocument.theme+xml";
    /// Title, dates, language.
    pub(in super::super) const CORE: &str =
        "application/vnd.openxmlformats-package.core-properties+xml";
    /// Which program wrote it.
    pub(in super::super) const APP: &str =
        "application/vnd.openxmlformats-officedocument.extended-properties+xml";
}

/// What one part is to another.
pub(super) mod link {
    /// The presentation of a package.
    pub(in super::super) const DOCUMENT: &str =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    /// The title, dates and language of a package.
    pub(in super::super) const CORE: &str =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    /// The program that wrote a package.
    pub(in super::super) const APP: &str =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties";
    /// A slide.
    pub(in super::super) const SLIDE: &str =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide";
    /// A master.
    pub(in super::super) const MASTER: &str =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideMaster";
    /// A layout.
    pub(in super::super) const LAYOUT: &str =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideLayout";
    /// The master of notes.
    pub(in super::super) const NOTES_MASTER: &str =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/notesMaster";
    /// The notes of a slide.
    pub(in super::super) const NOTES: &str =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/notesSlide";
    /// A theme.
    pub(in super::super) const THEME: &str =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme";
    /// The looks of tables.
    pub(in super::super) const TABLE_STYLES: &str =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/tableStyles";
    /// How a presentation is shown.
    pub(in super::super) const SHOWN: &str =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/presProps";
    /// How a presentation is edited.
    pub(in super::super) const VIEWED: &str =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/viewProps";
    /// A picture.
    pub(in super::super) const IMAGE: &str =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
}
