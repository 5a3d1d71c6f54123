"""Question → SPARQL → Answer: what is asked, who and what it names, and the rows with the words they rest on."""
