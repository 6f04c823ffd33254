"""PDF and Word from copies. The only place that imports the PDF and Word libraries."""
