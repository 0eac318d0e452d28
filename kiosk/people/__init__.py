"""Who stands at the kiosk: learners, picture codes, consent, staff, idle time. Pure logic."""
