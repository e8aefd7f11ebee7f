"""Tables as files: plain CSV for programs, guarded CSV for spreadsheets, a zip with its description."""

from data.export.csvs import csv_bytes, guard, guard_text, spreadsheet_bytes, unguard, with_quotes, write_spreadsheet
from data.export.package import datapackage, pack_files, package_files, zip_bytes

__all__ = [
    "csv_bytes",
    "datapackage",
    "guard",
    "guard_text",
    "pack_files",
    "package_files",
    "spreadsheet_bytes",
    "unguard",
    "with_quotes",
    "write_spreadsheet",
    "zip_bytes",
]
