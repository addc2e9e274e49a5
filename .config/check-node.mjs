// Old syntax only: this file must load in a node that is too old.
var version = process.versions.node.split('.').map(Number)
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error('Node ' + process.versions.node + ' is too old: install Node 20.19 or newer (https://nodejs.org)')
  process.exit(1)
}
