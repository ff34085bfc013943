//! Where and in which zone this computer stands.

/// Returns the IANA name of this computer's zone.
pub(crate) fn zone() -> String {
    iana_time_zone::get_timezone().unwrap_or_else(|_| "UTC".to_owned())
}
