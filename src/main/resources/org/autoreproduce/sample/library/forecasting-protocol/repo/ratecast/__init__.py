"""ratecast: forecasting rates from a first period."""
