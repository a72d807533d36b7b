"""The GOV.UK shell: components, forms, house style, navigation and the gallery. See README.md."""
