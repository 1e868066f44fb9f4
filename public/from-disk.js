// Modules do not load from a disk; the page in one file does. Not in the page's text, which a strict policy would forbid.
if (location.protocol === 'file:') location.replace(`explorer.html${location.search}${location.hash}`);
