"""Telling others what is published, by requests to addresses that they gave.

Requests are signed as https://www.standardwebhooks.com says; docs/webhooks.md is for receivers.
"""
