"""The bank holidays of England and Wales as data, each with the day it was announced."""
