/**
 * Ends a Node program at once, with exit code 86, if it wants anything of a network. Read before the program
 * (`--import`), so that it cannot be got round by catching an error.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

forbid(net.Socket.prototype, ['connect']);
forbid(net.Server.prototype, ['listen']);
forbid(dgram.Socket.prototype, ['bind', 'connect', 'send']);
for (const asking of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  forbid(
    asking,
    Object.getOwnPropertyNames(asking).filter((name) => /^(lookup|resolve|reverse)/.test(name)),
  );
}
syncBuiltinESMExports();

function forbid(object, names) {
  for (const name of names) {
    object[name] = () => {
      writeSync(2, `The network was wanted: ${name}.\n`);
      process.exit(86);
    };
  }
}
