"""The views of the page as a folder of plain HTML pages that work without scripts, for archives of any size."""
