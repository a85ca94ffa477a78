{{ landed() }}
