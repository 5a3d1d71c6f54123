"""Where words stand on a page, and the text that they make: shared by PDF files and by images of pages."""
