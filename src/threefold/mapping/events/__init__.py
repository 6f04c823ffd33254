"""What the audit can hold about the map, one module a subject: ids, labels and counts."""
