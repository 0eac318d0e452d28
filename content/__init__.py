"""Lesson packs: format, authoring, signing, verification and store. No Qt, no network."""
