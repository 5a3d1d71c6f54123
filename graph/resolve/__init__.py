"""Which names in which documents are the same person, organisation, body, initiative or goal."""
