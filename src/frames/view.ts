import { chooseEmbedScript } from '../state/embedScript';

const script = chooseEmbedScript(location.search + location.hash);
// Not by a script within embed.html, which strict content policies forbid. What is written stands where the parser is;
// the comment that it opens takes in the script and the style sheet of the plain page, up to its end there.
if (script !== 'embed')
  document.write(
    `<link rel="stylesheet" href="${script}.css"><script defer src="${script}.js"></script><!--`,
  );
