"""The same tables by plain Django REST framework, as its tutorial would have it."""
