"""Danish meeting minutes as a knowledge graph."""
