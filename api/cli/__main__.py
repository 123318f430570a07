"""`python -m api.cli` is `recoupe`."""

import sys

from api.cli import main

sys.exit(main())
