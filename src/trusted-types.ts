interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown
}

/**
 * The page's one trusted-types policy. It lets scripts be started from addresses of our own origin (the service worker,
 * the web workers) and throws a TypeError for any other; HTML and script text from strings stay refused altogether.
 */
function allowOwnScriptAddresses(factory: PolicyFactory): void {
  factory.createPolicy('default', {
    createScriptURL: (url) => {
      if (new URL(url, location.href).origin === location.origin) return url
      throw new TypeError(`This page starts no script from ${url}`)
    },
  })
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }
if (trustedTypes) allowOwnScriptAddresses(trustedTypes)
