//! What differs between platforms, and nothing else: file modes, the webview's environment, the
//! runtime socket, the file manager.

#[cfg(unix)]
mod unix;
#[cfg(unix)]
pub(crate) use unix::{
    Listening, PAGES, append_private_file, ask, identity, limit_this_process, listen,
    make_private_folder, write_private_file,
};

#[cfg(not(unix))]
mod elsewhere;
#[cfg(not(unix))]
pub(crate) use elsewhere::{
    Listening, PAGES, append_private_file, ask, identity, limit_this_process, listen,
    make_private_folder, write_private_file,
};

mod processes;
pub(crate) use processes::{prepare_webview, show_in_folder, start_another};
