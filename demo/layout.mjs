/**
 * One page of the demo's small web.
 * @param {{ title: string, site: string, body: string, look?: string, home?: string }} page
 *   `site` is the name in the header, `look` one of the looks in site.css; title and site are plain text, body is markup
 * @returns {string} a whole document
 */
export const layout = ({ title, site, body, look = 'school', home = '/' }) => `<!doctype html>
<html lang="en" data-look="${look}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/site.css">
<link rel="icon" href="data:,">
</head>
<body>
<header class="bar"><a class="brand" href="${home}">${site}</a></header>
<main class="sheet">${body}</main>
<footer class="foot">A page of the Handrail demo. It lives on this computer only; nothing you do here goes anywhere.</footer>
</body>
</html>
`;
