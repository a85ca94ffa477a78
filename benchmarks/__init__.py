"""Times the build: against dbt's own overhead, as plain SQL, and on more rows."""
