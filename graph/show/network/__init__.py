"""The graph as one picture: rows → picture → selection → layout → page."""
