/** The page around the reference; everything it loads is ours. */
export const page = (address: (file: string) => string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Madang API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${address('swagger-ui.css')}">
<link rel="stylesheet" href="${address('reference.css')}">
</head>
<body>
<main id="reference"><p>The reference needs JavaScript; the same in JSON is at <a href="/api/openapi.json">/api/openapi.json</a>.</p></main>
<script src="${address('swagger-ui-bundle.js')}"></script>
<script src="${address('reference.js')}"></script>
</body>
</html>
`

/** Starts the reference, in the colours the reader's system asks for. */
export const script = `const dark = matchMedia('(prefers-color-scheme: dark)')
const paint = () => document.documentElement.classList.toggle('dark-mode', dark.matches)
dark.addEventListener('change', paint)
paint()
SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  filter: true,
  validatorUrl: null,
})
`

export const style = `body { margin: 0; background: #fff; }
main > p { padding: 2rem; font-family: sans-serif; }
.swagger-ui .info { margin: 2rem 0 1rem; }
.swagger-ui .parameters textarea { min-height: 5rem; }
html.dark-mode .swagger-ui .opblock-body table tbody tr td { color: #e4e6e6; }
@media (prefers-color-scheme: dark) { body { background: #1c2022; color: #e4e6e6; } }
`
