"""What works expressions out: DuckDB in this process, or Spark. No indicator knows which one it runs on."""
