//! How bytes become a plan, and a plan a file or a report.
