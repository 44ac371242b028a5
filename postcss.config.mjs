/** Only style sheets that import Tailwind (the public site's) are changed by it; the admin's are left as they are. */
export default { plugins: { '@tailwindcss/postcss': {} } }
