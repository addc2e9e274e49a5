// npm start: sets up, then keeps the service and one process per real channel running. Old syntax here, since an old node reads it.
import '../.config/check-node.mjs'

import('../.config/supervise.mjs').then(function (supervisor) {
  return supervisor.start()
})
