"""Questions in Danish or English → SPARQL → answers with evidence."""
