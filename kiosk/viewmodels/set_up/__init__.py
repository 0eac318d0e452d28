"""The pages of the first start: what a kiosk is told before it can be anybody's."""
