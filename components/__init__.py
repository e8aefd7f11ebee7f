"""What the browser shows. The only code that knows Streamlit."""
