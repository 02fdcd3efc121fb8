/**
 * The security headers of every page, in one place: `npm run build` writes them as files for common static hosts, and
 * whatever serves the app sends them.
 *
 * @typedef {{ graphBaseUrl: string, authority: string, hostOrigins: readonly string[], promptsUrl?: string | undefined }} Reach
 *   Where the app may talk to, and who may frame it. The same values stand in the page's configuration.
 * @typedef {'app' | 'outlook'} PageKind `outlook` pages load office.js from Microsoft's CDN.
 */

/** Who frames the app in Microsoft 365 [platform documentation, "tab requirements"]. */
const MICROSOFT_365_HOSTS = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
];

/** office.js, the strings beside it, and the script library that its web build asks for. */
const OFFICE_SCRIPTS = ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'];

/** The hash of the empty style element that griffel inserts; every rule then goes in through the CSSOM. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Where OneDrive hands out file contents: the download address is on one of these, never on Graph itself. */
const FILE_HOSTS = ['https://*.sharepoint.com', 'https://*.1drv.com', 'https://*.onedrive.com', 'https://*.microsoftpersonalcontent.com'];

/**
 * The Content-Security-Policy of a page.
 * @param {PageKind} kind
 * @param {Reach & { fileHosts?: readonly string[] | undefined }} reach
 */
export function contentSecurityPolicy(kind, reach) {
  const origins = [reach.graphBaseUrl, reach.authority, ...(reach.promptsUrl === undefined ? [] : [reach.promptsUrl])].map((url) => new URL(url).origin);
  const connect = [...new Set(["'self'", ...origins, ...(reach.fileHosts ?? FILE_HOSTS)])];
  const scripts = kind === 'outlook' ? ["'self'", ...OFFICE_SCRIPTS] : ["'self'"];
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connect.join(' ')}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    `frame-src ${[...new Set(["'self'", new URL(reach.authority).origin])].join(' ')}`,
    `frame-ancestors ${["'self'", ...MICROSOFT_365_HOSTS, ...reach.hostOrigins.map((origin) => new URL(origin).origin)].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ];
  // office.js writes script elements with plain strings, so its pages cannot ask for Trusted Types.
  if (kind === 'app') policy.push("require-trusted-types-for 'script'", 'trusted-types two-hats two-hats#webpack');
  return policy.join('; ');
}

/**
 * Every security header of a page, by name.
 * @param {PageKind} kind
 * @param {Reach & { fileHosts?: readonly string[] | undefined }} reach
 * @returns {Record<string, string>}
 */
export function securityHeaders(kind, reach) {
  return {
    'Content-Security-Policy': contentSecurityPolicy(kind, reach),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Strict-Transport-Security': 'max-age=31536000',
  };
}

/**
 * Which kind of policy a page of the build needs.
 * @param {string} page the page's file name
 * @returns {PageKind}
 */
export function pageKind(page) {
  return page === 'task-pane.html' || page === 'commands.html' ? 'outlook' : 'app';
}
