// node .config/run.mjs <command> [arguments]: sets up what is missing, then runs it. Old syntax, since an old node reads it.
import './check-node.mjs'

import('./commands.mjs').then(function (commands) {
  return commands.runCommand(process.argv[2], process.argv.slice(3))
})
