"""The page: rows of the graph → records → panels → one HTML file, or a folder of plain pages."""
