"""The round trip: minutes that the printer printed are read, and the facts compared with those it was given."""
