"""What happens when a call, a disk, a database or a process fails: all or nothing, and no word lost."""
