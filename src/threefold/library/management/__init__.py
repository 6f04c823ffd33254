"""Django's command `migrate`, in an order that costs a quarter of the time."""
