"""A log filter that lets no case word through: no request bodies, no variables of a stack frame."""

import logging
import traceback


class NoCaseWords(logging.Filter):
    """Replace an exception's message (it may quote what a person said) by its type and place."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep every record, without the words an exception carried."""
        if record.exc_info and record.exc_info[1] is not None:
            frames = traceback.extract_tb(record.exc_info[2])
            where = " < ".join(f"{f.name}:{f.lineno}" for f in reversed(frames[-4:]))
            record.msg = f"{record.getMessage()} [{type(record.exc_info[1]).__name__} at {where}]"
            record.args = ()
            record.exc_info = None
            record.exc_text = None
        return True
