"""Measurements, printed as ratios against a yardstick of the same run; the product never imports them."""
