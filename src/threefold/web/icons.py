"""The icons: a 24 px grid, 2 px round line, drawn for Threefold. A new one needs a reason: prefer a word."""

PATHS: dict[str, str] = {
    "cloud": '<path d="M7 18.5h9.8a4.2 4.2 0 0 0 .7-8.34A5.6 5.6 0 0 0 6.9 9.4 4.6 4.6 0 0 0 7 18.5Z"/>',
    "sun": '<circle cx="12" cy="12" r="4"/><path d="M12 2.8v2M12 19.2v2M2.8 12h2M19.2 12h2M5.5 5.5l1.4 1.4'
    'M17.1 17.1l1.4 1.4M18.5 5.5l-1.4 1.4M6.9 17.1l-1.4 1.4"/>',
    "path": '<path d="M3.5 20.5c1.5-5.5 8.8-5.2 8.3-9.6C11.5 8.2 8.5 7.8 9.3 3.5M12.5 20.5c.8-3.6 6.8-5 '
    '6.2-10.2C18.3 6.7 13.8 7 14 3.5"/>',
    "flag": '<path d="M6 21V4M6 4.5c4-2 7 2 12 0v8.5c-5 2-8-2-12 0"/>',
    "gap": '<circle cx="12" cy="12" r="8" stroke-dasharray="3.5 3"/>',
    "check": '<path d="M4.5 12.8 9.8 18 19.5 6.8"/>',
    "plus": '<path d="M12 5v14M5 12h14"/>',
    "pencil": '<path d="M4 20l1-4.5L16.2 4.3a2 2 0 0 1 2.8 0l.7.7a2 2 0 0 1 0 2.8L8.5 19 4 20ZM14 6.5l3.5 3.5"/>',
    "eye-closed": '<path d="M3 9.5c4 6.2 14 6.2 18 0M5.8 13.2 4 16M12 14.5V18M18.2 13.2 20 16"/>',
    "lock": '<rect x="5" y="10.5" width="14" height="10" rx="2.5"/><path d="M8 10.5V7.6a4 4 0 0 1 8 0v2.9"/>',
    "print": '<path d="M7 8.5V4h10v4.5M7 17H4.5v-6.5a2 2 0 0 1 2-2h11a2 2 0 0 1 2 2V17H17M7 14h10v6.5H7z"/>',
    "phone": '<rect x="7" y="2.8" width="10" height="18.4" rx="2.5"/><path d="M11 18h2"/>',
    "search": '<circle cx="10.8" cy="10.8" r="6.3"/><path d="m15.6 15.6 4.9 4.9"/>',
    "week": '<rect x="3.5" y="5" width="17" height="15.5" rx="2.5"/><path d="M3.5 10h17M8 2.8V6M16 2.8V6"/>',
    "people": '<circle cx="9" cy="8.5" r="3.3"/><path d="M2.8 19.5c.4-3.8 3-5.7 6.2-5.7s5.8 1.9 6.2 5.7M15.5 5.6'
    'a3.1 3.1 0 0 1 .6 6M17.5 14.3c2.2.6 3.5 2.4 3.7 5.2"/>',
    # A unit: three who work together. It stands beside "people" (families) in the bar under the thumb.
    "unit": '<circle cx="12" cy="5.8" r="2.8"/><circle cx="5.3" cy="17" r="2.8"/><circle cx="18.7" cy="17" r="2.8"/>'
    '<path d="M10.6 8.3 6.7 14.5M13.4 8.3l3.9 6.2M8.1 17h7.8"/>',
    "leaflet": '<path d="M3.5 6.5 9 4.5l6 2 5.5-2v13l-5.5 2-6-2-5.5 2zM9 4.5v13M15 6.5v13"/>',
    # A course over time, for outcomes in the bar under the thumb.
    "chart": '<path d="M4 4v15.5h16.5M8 15l3.5-4.5 3.5 2.5L20 7"/>',
    "more": '<path d="M5 12h.01M12 12h.01M19 12h.01" stroke-width="3.2"/>',
    "full": '<path d="M4.5 9V4.5H9M15 4.5h4.5V9M19.5 15v4.5H15M9 19.5H4.5V15"/>',
    "arrow": '<path d="M4.5 12h14.5M13 6l6 6-6 6"/>',
    "left": '<path d="M19.5 12H5M11 6l-6 6 6 6"/>',
    "up": '<path d="M12 19.5V5M6 11l6-6 6 6"/>',
    "down": '<path d="M12 4.5V19M6 13l6 6 6-6"/>',
}
