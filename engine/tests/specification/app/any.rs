//! Whatever happens, in whatever order.

mod chaos;
mod promise;
mod tabs;
mod travel;
