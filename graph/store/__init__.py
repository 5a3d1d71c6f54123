"""The store on disk: quads, and beside them what each document says."""
