//! Simplified Chinese.

mod axes;
mod backup;
mod calendar;
mod calls;
mod channels;
mod clean;
mod columns;
mod damage;
mod definitions;
mod duplicates;
mod erase;
mod evidence;
mod failure;
mod forecast;
mod frame;
mod funnel;
mod gate;
mod glossary;
mod history;
mod import;
mod keeping;
mod lead;
mod leads;
mod owners;
mod persona;
mod qualify;
mod reach;
mod reading;
mod repairs;
mod scoring;
mod settings;
mod today;
mod what_if;

super::texts::language!();
