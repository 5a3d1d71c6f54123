"""Settings of all tests."""

from hypothesis import settings

# Speed is measured in benchmarks/, as ratios within one run, and never by a test.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
