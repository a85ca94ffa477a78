{{ landed('reps') }}
