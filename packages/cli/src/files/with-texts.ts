import type { Host } from '@icb/language';

/** A host in which some files say something else than on disk. */
export function withTexts(host: Host, texts: ReadonlyMap<string, string>): Host {
  return {
    load: async (path, from) => {
      const loaded = await host.load(path, from);
      return 'uri' in loaded ? { ...loaded, text: texts.get(loaded.uri) ?? loaded.text } : loaded;
    },
  };
}
