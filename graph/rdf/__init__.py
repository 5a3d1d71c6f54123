"""Facts ⇄ RDF: quads, SHACL validation, serialisations."""
