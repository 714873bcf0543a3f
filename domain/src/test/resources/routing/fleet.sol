Route #1: 1
Route #2:
Route #3: 2
Cost: 55484
