import { isTaskAsked } from './state/askedTask';

// Not by a script within embed.html, which strict content policies forbid. What is written stands where the parser is;
// the comment that it opens takes in the script and the style sheet of the page that does not ask, up to its end there.
if (isTaskAsked(location.search + location.hash))
  document.write(
    '<link rel="stylesheet" href="embed-ask.css"><script defer src="embed-ask.js"></script><!--',
  );
