"""What must be made again, and in parallel: `transcripts` → TEI, `pages` → HTML, `prints` → PDF."""
