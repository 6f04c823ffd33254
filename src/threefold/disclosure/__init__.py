"""Who may see what: field groups, roles, the policy, and how a copy is built up."""
