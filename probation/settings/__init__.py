"""Settings: base (everything shared), local (demonstration and development), test, production."""
