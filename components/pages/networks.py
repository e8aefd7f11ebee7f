"""Networks: who agrees with whom, and who is for what."""

from components.networks import draw_networks
from components.view import current_view

draw_networks(current_view())
