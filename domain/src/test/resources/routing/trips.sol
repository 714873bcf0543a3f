Route #1: 1 0 2
Cost: 140
Optimal: True
