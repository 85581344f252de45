/** The only pages the app may open in the person's browser. Compared whole: no path or query can be added. */
export const knownLinks = { vendorDocumentation: 'https://vbapi.vbasoftware.com/' } as const;

const addresses: readonly string[] = Object.values(knownLinks);

export function isKnownLink(address: string): boolean {
  return addresses.includes(address);
}
