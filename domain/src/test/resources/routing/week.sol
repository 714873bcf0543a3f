Day #1
Route #1: 1 3 2 3
Day #2
Day #3
Route #1: 1 3
Day #4
Cost 25
