"""What goes to the log: errors of the program, and nothing about who was reading."""

import logging
import secrets
import traceback


class PlainFormatter(logging.Formatter):
    """Write level, logger, a random id, and for an exception its class and where it was raised.

    Messages of exceptions, addresses, paths and queries are left out: they can hold personal data.
    """

    def format(self, record: logging.LogRecord) -> str:
        head = f"{record.levelname} {record.name} id={secrets.token_hex(4)}"
        if not record.exc_info or not record.exc_info[0]:
            is_of_a_request = hasattr(record, "request")
            return head if is_of_a_request else f"{head} {record.getMessage()}"
        frames = traceback.extract_tb(record.exc_info[2])
        places = [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        return "\n".join([f"{head} {record.exc_info[0].__qualname__}", *places])
