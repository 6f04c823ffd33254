"""From a folder of CSV or Parquet files to typed tables: all of it, or a clear refusal and nothing."""
